//! What shells need to complete the commands of the installed program.

mod scripts;

/// A shell that can complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// Bash.
    Bash,
    /// Zsh.
    Zsh,
    /// Fish.
    Fish,
}

impl Shell {
    /// The shell of that name.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn parse(name: &str) -> Result<Self, String> {
        match name {
            "bash" => Ok(Self::Bash),
            "zsh" => Ok(Self::Zsh),
            "fish" => Ok(Self::Fish),
            _ => Err("`completion` takes `bash`, `zsh` or `fish`".to_owned()),
        }
    }

    /// The script that the shell reads.
    #[must_use]
    pub fn script(self) -> String {
        match self {
            Self::Bash => scripts::bash(),
            Self::Zsh => scripts::zsh(),
            Self::Fish => scripts::fish(),
        }
    }
}

/// What can come next: one of these words or, if there are none, a file or folder.
type Next = &'static [&'static str];

struct Command {
    name: &'static str,
    next: Next,
    /// What `arguments` takes for it.
    options: &'static [Choice],
}

/// An option.
enum Choice {
    Flag(&'static str),
    Value(&'static str, Next),
}
use Choice::{Flag, Value};

const COMMANDS: [Command; 4] = [
    Command {
        name: "codegen",
        next: &[],
        options: &[
            Flag("--check"),
            Flag("--skip-unsettled"),
            Flag("--all-problems"),
            Value("--schema", &[]),
            Value("--out", &[]),
            Value("--runtime", &[]),
        ],
    },
    Command {
        name: "transcribe",
        next: &[],
        options: &[
            Value("--names", &["auto"]),
            Flag("--drift"),
            Flag("--survey"),
            Value("--schema", &[]),
        ],
    },
    Command {
        name: "compare",
        next: &[],
        options: &[Flag("--examples"), Value("--schema", &[])],
    },
    Command {
        name: "completion",
        next: &["bash", "zsh", "fish"],
        options: &[],
    },
];

/// The options of all commands.
const COMMON: [Choice; 2] = [Flag("--quiet"), Flag("--help")];

impl Choice {
    fn word(&self) -> &'static str {
        match self {
            Flag(word) | Value(word, _) => word,
        }
    }
}
