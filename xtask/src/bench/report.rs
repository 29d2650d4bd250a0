//! What was measured: as a table, and as a file that is kept in the repository for the next run to be
//! compared with.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use crate::budget::Weight;
use crate::paths;

/// A run.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Report {
    pub(super) sizes: Vec<Weight>,
    pub(super) measures: Vec<Measure>,
}

/// A figure, measured once or several times.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Measure {
    name: String,
    unit: String,
    median: f64,
    least: f64,
    most: f64,
    /// How often it was measured.
    runs: usize,
    /// The most that the median should be.
    goal: Option<f64>,
}

/// What a script of `tests/bench/` prints.
#[derive(Deserialize)]
struct Line {
    name: String,
    unit: String,
    runs: Vec<f64>,
    goal: Option<f64>,
}

impl Measure {
    /// Reads the line that a script has printed for it.
    pub(super) fn read(line: &str) -> Result<Self> {
        let Line { name, unit, mut runs, goal } = serde_json::from_str(line)?;
        ensure!(!runs.is_empty(), "{name} was not measured");
        runs.sort_by(f64::total_cmp);
        let middle = runs.len() / 2;
        let median = if runs.len() % 2 == 1 {
            runs[middle]
        } else {
            f64::midpoint(runs[middle - 1], runs[middle])
        };
        let [median, least, most] = [median, runs[0], runs[runs.len() - 1]]
            .map(|figure| (figure * 1000.0).round() / 1000.0);
        Ok(Self { name, unit, median, least, most, runs: runs.len(), goal })
    }

    fn has_missed(&self) -> bool {
        self.goal.is_some_and(|goal| self.median > goal)
    }
}

impl Report {
    /// The run that was kept last, if there is one.
    pub(super) fn kept() -> Result<Option<Self>> {
        let file = file();
        if !file.is_file() {
            return Ok(None);
        }
        let advice = || format!("{} can't be read: delete it to begin anew", file.display());
        let text = fs::read_to_string(&file).with_context(advice)?;
        serde_json::from_str(&text).map(Some).with_context(advice)
    }

    /// Keeps this run in the place of the last one.
    pub(super) fn keep(&self) -> Result<()> {
        let file = file();
        fs::write(&file, serde_json::to_string_pretty(self)? + "\n")
            .with_context(|| format!("{} could not be written", file.display()))?;
        println!(
            "\nkept in {}: commit it to have the next run compared with this one",
            file.display()
        );
        Ok(())
    }

    /// Prints sizes and figures, each beside its goal and what it was before.
    pub(super) fn print(&self, before: Option<&Self>) {
        println!("\n{:>9} {:>9} {:>9} {:>9}  bytes of", "raw", "gzip", "brotli", "budget");
        for weight in &self.sizes {
            let Weight { name, raw, gzip, brotli, budget } = weight;
            let was = before.and_then(|run| run.sizes.iter().find(|weight| weight.name == *name));
            let notes = [
                budget.filter(|budget| brotli > budget).map(|_| "over its budget".to_owned()),
                was.filter(|was| was.brotli != *brotli).map(|was| format!("was {}", was.brotli)),
            ];
            let budget = budget.map(|budget| budget.to_string()).unwrap_or_default();
            println!("{raw:>9} {gzip:>9} {brotli:>9} {budget:>9}  {name}{}", in_brackets(notes));
        }
        println!("\n{:>9} {:>19} {:>8}", "median", "least to most", "goal");
        for measure in &self.measures {
            let Measure { name, unit, median, least, most, goal, .. } = measure;
            let was = before.and_then(|run| run.measures.iter().find(|other| other.name == *name));
            let notes = [
                measure.has_missed().then(|| "missed".to_owned()),
                was.map(|was| format!("was {:.2}", was.median)),
            ];
            let goal = goal.map(|goal| format!("≤ {goal}")).unwrap_or_default();
            let spread = format!("{least:.2} to {most:.2}");
            println!(
                "{median:>9.2} {spread:>19} {goal:>8}  {unit:<3} {name}{}",
                in_brackets(notes)
            );
        }
    }
}

/// The notes that there are, in brackets.
fn in_brackets(notes: [Option<String>; 2]) -> String {
    let notes = notes.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if notes.is_empty() { notes } else { format!(" ({notes})") }
}

fn file() -> PathBuf {
    paths::root().join("tests/bench/last.json")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use super::Measure;

    #[test]
    fn a_figure_is_the_median_of_its_runs() {
        let read = |runs: &str| {
            Measure::read(&format!(
                r#"{{"name":"a keystroke","unit":"ms","runs":{runs},"goal":16}}"#
            ))
        };
        let odd = read("[30, 10, 17]").unwrap();
        assert_eq!((odd.median, odd.least, odd.most, odd.runs), (17.0, 10.0, 30.0, 3));
        assert!(odd.has_missed());
        let even = read("[10, 30, 12, 14]").unwrap();
        assert_eq!(even.median, 13.0);
        assert!(!even.has_missed());
        assert!(read("[]").is_err(), "what was not measured is no figure");
        assert!(Measure::read("a complaint").is_err());
    }
}
