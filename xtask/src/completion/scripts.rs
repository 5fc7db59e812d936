use super::Choice::{Flag, Value};
use super::{COMMANDS, COMMON, Choice, Command};

/// Where it offers nothing, `-o default` completes files.
pub(super) fn bash() -> String {
    let offer = |words: &str| format!("COMPREPLY=($(compgen -W '{words}' -- \"$word\"))");
    let (commands, values, options) = (commands(), values(offer, ":"), options());
    format!(
        "_xtask() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} options='' following=''
    COMPREPLY=()
    case $before in
{values}    esac
    case ${{COMP_WORDS[1]}} in
{options}    esac
    if ((COMP_CWORD == 1)); then
        following='{commands}'
    elif [[ $word == -* ]]; then
        following=$options
    fi
    COMPREPLY=($(compgen -W \"$following\" -- \"$word\"))
}}
complete -o default -F _xtask xtask
"
    )
}

/// For a file `_xtask` in a folder of `fpath`, and for `source`.
pub(super) fn zsh() -> String {
    let offer = |words: &str| format!("compadd -- {words}");
    let (commands, values, options) = (commands(), values(offer, "_files"), options());
    format!(
        "#compdef xtask
_xtask() {{
    local options='' following=''
    case $words[CURRENT-1] in
{values}    esac
    case $words[2] in
{options}    esac
    if ((CURRENT == 2)); then
        following='{commands}'
    elif [[ $PREFIX == -* ]]; then
        following=$options
    fi
    if [[ -n $following ]]; then
        compadd -- ${{=following}}
    else
        _files
    fi
}}
if [[ $funcstack[1] == _xtask ]]; then
    _xtask \"$@\"
else
    compdef _xtask xtask
fi
"
    )
}

pub(super) fn fish() -> String {
    let first = format!("-n __fish_use_subcommand -f -a '{}'", commands());
    let rest = COMMANDS.iter().flat_map(fish_of);
    let lines: Vec<String> = [first].into_iter().chain(rest).collect();
    let start = "complete -c xtask ";
    format!("{start}{}\n", lines.join(&format!("\n{start}")))
}

/// What follows a command, each thing in a line.
fn fish_of(command: &Command) -> Vec<String> {
    let condition = format!("-n '__fish_seen_subcommand_from {}'", command.name);
    let options = of(command).map(|option| {
        let name = option.word().trim_start_matches('-');
        match option {
            Flag(_) => format!("{condition} -l {name}"),
            Value(_, []) => format!("{condition} -l {name} -r"),
            Value(_, words) => format!("{condition} -l {name} -x -a '{}'", words.join(" ")),
        }
    });
    let next = (!command.next.is_empty())
        .then(|| format!("{condition} -f -a '{}'", command.next.join(" ")));
    options.chain(next).collect()
}

fn commands() -> String {
    let commands = COMMANDS.map(|command| command.name).join(" ");
    format!("{commands} --help")
}

/// The options of a command.
fn of(command: &Command) -> impl Iterator<Item = &'static Choice> {
    command.options.iter().chain(&COMMON)
}

/// Cases of the word before, for options that want a value: what offers words, or files.
fn values(offer: impl Fn(&str) -> String, files: &str) -> String {
    let mut cases: Vec<String> = Vec::new();
    for option in COMMANDS.iter().flat_map(|command| command.options) {
        let Value(word, next) = option else { continue };
        let offered = match next {
            [] => files.to_owned(),
            words => offer(&words.join(" ")),
        };
        cases.push(format!("        {word}) {offered}; return ;;\n"));
    }
    cases.sort();
    cases.dedup();
    cases.concat()
}

/// Cases of the command: its options, and the words that follow it.
fn options() -> String {
    let cases = COMMANDS.map(|command| {
        let options: Vec<&str> = of(&command).map(Choice::word).collect();
        let (name, options, next) = (command.name, options.join(" "), command.next.join(" "));
        format!("        {name}) options='{options}' following='{next}' ;;\n")
    });
    cases.concat()
}
