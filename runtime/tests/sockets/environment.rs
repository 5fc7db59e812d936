//! Environment variables for a test, which only a process of its own can have.

use std::collections::BTreeMap;
use std::env;
use std::process::Command;

use tokio::task::spawn_blocking;

/// Tells the test in the other process that it is there.
const INSIDE: &str = "TEST_IN_OTHER_PROCESS";

pub struct Environment {
    test: String,
    variables: BTreeMap<String, String>,
}

impl Environment {
    /// `test` is the full name of the test that calls.
    pub fn of<'a>(test: &str, variables: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let variables = variables.into_iter();
        Self {
            test: test.to_owned(),
            variables: variables
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        }
    }

    /// Runs the test again in a process with these variables, and sees that it passes. In that process,
    /// gives the variables instead.
    pub async fn enter(self) -> Option<BTreeMap<String, String>> {
        if env::var_os(INSIDE).is_some() {
            let names = self.variables.into_keys();
            return Some(
                names
                    .map(|name| (name.clone(), env::var(name).unwrap()))
                    .collect(),
            );
        }
        spawn_blocking(|| self.run()).await.unwrap();
        None
    }

    fn run(self) {
        let output = Command::new(env::current_exe().unwrap())
            .args(["--exact", &self.test])
            .envs(self.variables)
            .env(INSIDE, "yes")
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && text.contains("1 passed"),
            "{text}"
        );
    }
}
