//! Environment variables for a test, which only a process of its own can have.

use std::env;
use std::panic::resume_unwind;
use std::process::Command;

use tokio::task::spawn_blocking;

/// Tells the test in the other process that it is there.
const INSIDE: &str = "TEST_IN_OTHER_PROCESS";

/// A process that runs one test again.
pub struct Environment(Command);

impl Environment {
    /// `test` is the full name of the test that calls.
    pub fn of<'a>(test: &str, variables: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["--exact", test]);
        command.envs(variables).env(INSIDE, "yes");
        Self(command)
    }

    /// The value of a variable in the other process; None in the one that starts it.
    pub fn inside(variable: &str) -> Option<String> {
        env::var_os(INSIDE).map(|_| env::var(variable).unwrap())
    }

    /// Runs the test and sees that it passes.
    pub async fn run(mut self) {
        let run = spawn_blocking(move || {
            let output = self.0.output().unwrap();
            let text = String::from_utf8_lossy(&output.stdout);
            assert!(
                output.status.success() && text.contains("1 passed"),
                "{text}"
            );
        });
        if let Err(error) = run.await {
            resume_unwind(error.into_panic());
        }
    }
}
