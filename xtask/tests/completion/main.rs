//! `completion`: the scripts know what the program takes.

use std::collections::BTreeSet;
use std::process::Command;

use xtask::arguments::{self, USAGE};
use xtask::completion::Shell;

const COMMANDS: [&str; 4] = ["codegen", "transcribe", "compare", "completion"];

/// The options in the text of `--help`, but for that of `cargo install`.
fn options() -> BTreeSet<&'static str> {
    let is_part = |letter: char| letter.is_ascii_lowercase() || letter == '-';
    let words = USAGE.split(|letter| !is_part(letter));
    words
        .filter(|word| word.starts_with("--") && *word != "--path")
        .collect()
}

#[test]
fn every_shell_is_told_every_command_and_option() {
    assert!(options().len() > 10, "{:?}", options());
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        let script = shell.script();
        for command in COMMANDS {
            assert!(script.contains(command), "{shell:?}: {command}");
        }
        for option in options() {
            let option = match shell {
                Shell::Fish => option.replace("--", "-l "),
                Shell::Bash | Shell::Zsh => option.to_owned(),
            };
            assert!(script.contains(&option), "{shell:?}: {option}");
        }
    }
}

/// What bash offers after these words, of which the last is not complete.
fn offered(words: &[&str]) -> BTreeSet<String> {
    let script = format!(
        "{}\nCOMP_WORDS=(xtask \"$@\") COMP_CWORD=$#\n_xtask\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"",
        Shell::Bash.script()
    );
    let output = Command::new("bash")
        .args(["-c", &script, "bash"])
        .args(words)
        .output()
        .unwrap();
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{output:?}"
    );
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn bash_offers_what_the_program_takes() {
    let mut seen = BTreeSet::new();
    for command in COMMANDS {
        for option in offered(&[command, "--"]) {
            let parsed = arguments::parse([command, &option].map(Into::into));
            // A missing value is another matter; `main` takes `--quiet` before.
            let is_unknown = parsed.is_err_and(|message| message.starts_with("unexpected"));
            assert!(!is_unknown || option == "--quiet", "{command} {option}");
            seen.insert(option);
        }
    }
    assert!(seen.iter().map(String::as_str).eq(options()), "{seen:?}");
}

#[test]
fn bash_offers_what_can_come_next() {
    for (words, next) in [
        (&["c"][..], &["codegen", "compare", "completion"][..]),
        (&["completion", ""], &["bash", "fish", "zsh"]),
        (&["completion", "z"], &["zsh"]),
        (&["transcribe", "--names", ""], &["auto"]),
        (&["codegen", "--sch"], &["--schema"]),
        // Files, which bash knows itself.
        (&["codegen", "--schema", "--"], &[]),
        (&["compare", ""], &[]),
    ] {
        let offered = offered(words);
        assert!(offered.iter().eq(next), "{words:?}: {offered:?}");
    }
}

#[test]
fn a_shell_that_is_not_known_is_refused() {
    let problem = "`completion` takes `bash`, `zsh` or `fish`";
    for words in [&["completion"][..], &["completion", "ksh"]] {
        let parsed = arguments::parse(words.iter().map(Into::into));
        assert_eq!(parsed.unwrap_err(), problem);
    }
    let parsed = arguments::parse(["completion", "zsh", "fish"].map(Into::into));
    assert_eq!(
        parsed.unwrap_err(),
        "unexpected argument `fish` for `completion`"
    );
}
