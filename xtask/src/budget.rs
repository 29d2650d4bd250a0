//! What the site weighs, file by file, and what it may weigh: a heavier file fails the tests.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};

use crate::{build, compress, headers, paths, releases};

/// What each file may weigh as brotli, in bytes; the name is without its hash. A little above what it weighs
/// now, so that growth is a decision and not an accident.
const BUDGETS: [(&str, usize); 16] = [
    ("index.html", 34_000),
    ("decision-2023/targets.html", 7_600),
    ("decision-2023/matrix.html", 9_100),
    ("decision-2023/comparison.html", 5_900),
    ("explorer.css", 9_600),
    ("later.css", 3_300),
    ("loader.js", 11_050),
    ("policy-explorer.js", 6_600),
    ("policy-explorer_bg.wasm", 118_000),
    ("policy-explorer_later.wasm", 32_000),
    ("charts.js", 156_000),
    ("documents.js", 6_800),
    ("files.js", 3_000),
    ("frame.js", 800),
    ("policy-library_bg.wasm", 222_000),
    ("embed.js", 2_250),
];

/// The files that a first load fetches.
const FIRST_LOAD: [&str; 5] =
    ["index.html", "later.css", "loader.js", "policy-explorer.js", "policy-explorer_bg.wasm"];
/// What they should weigh together, in bytes as brotli.
const FIRST_LOAD_GOAL: usize = 70 * 1024;

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Weight {
    /// Its path in the site, without the hash.
    pub(crate) name: String,
    /// Bytes as it is.
    pub(crate) raw: usize,
    /// Bytes compressed by gzip.
    pub(crate) gzip: usize,
    /// Bytes compressed by brotli.
    pub(crate) brotli: usize,
    /// The most that it may weigh as brotli, in bytes.
    pub(crate) budget: Option<usize>,
}

/// The files of the newest release in `dist/`, and the first load as a whole.
pub(crate) fn weigh() -> Result<Vec<Weight>> {
    let site = paths::dist();
    let current = releases::hashed_of_newest(&site)?;
    let mut weights = Vec::new();
    for file in build::files(&site)? {
        let path = file.strip_prefix(&site)?.to_string_lossy().into_owned();
        let is_former = headers::is_hashed(&path) && !current.contains(&path);
        if !is_former && !compress::is_compressed_form(&file) {
            weights.push(weight(&file, &path)?);
        }
    }
    weights.push(first_load(&weights));
    Ok(weights)
}

fn weight(file: &Path, path: &str) -> Result<Weight> {
    let bytes = fs::read(file)?;
    let name = headers::without_hash(path).unwrap_or_else(|| path.to_owned());
    Ok(Weight {
        raw: bytes.len(),
        gzip: compress::gzip(&bytes)?.len(),
        brotli: compress::brotli(&bytes)?.len(),
        budget: BUDGETS.iter().find(|(of, _)| *of == name).map(|&(_, budget)| budget),
        name,
    })
}

/// The sum of what a first load fetches; its budget is the goal.
fn first_load(weights: &[Weight]) -> Weight {
    let parts = || weights.iter().filter(|weight| FIRST_LOAD.contains(&weight.name.as_str()));
    Weight {
        name: "first load".into(),
        raw: parts().map(|part| part.raw).sum(),
        gzip: parts().map(|part| part.gzip).sum(),
        brotli: parts().map(|part| part.brotli).sum(),
        budget: Some(FIRST_LOAD_GOAL),
    }
}

/// Fails where a file of `dist/` is over its budget, or one with a budget isn't there.
pub(crate) fn check() -> Result<()> {
    check_weights(&weigh()?)
}

fn check_weights(weights: &[Weight]) -> Result<()> {
    let mut broken = Vec::new();
    for (name, budget) in BUDGETS {
        match weights.iter().find(|weight| weight.name == name) {
            Some(weight) if weight.brotli > budget => {
                broken.push(format!("{name} weighs {} bytes of {budget}", weight.brotli));
            }
            Some(_) => {}
            None => broken.push(format!("{name} is not in the site")),
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    bail!(
        "over budget, as brotli: {}. Make it smaller, or raise its budget in xtask/src/budget.rs and \
         say why in the commit",
        broken.join("; ")
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use super::{BUDGETS, FIRST_LOAD, Weight, check_weights, first_load};

    fn all_at(part: usize) -> Vec<Weight> {
        let weight = |&(name, budget): &(&str, usize)| Weight {
            name: name.into(),
            raw: budget,
            gzip: budget,
            brotli: budget * part / 100,
            budget: Some(budget),
        };
        BUDGETS.iter().map(weight).collect()
    }

    #[test]
    fn what_is_within_its_budget_passes() {
        assert!(check_weights(&all_at(100)).is_ok());
    }

    #[test]
    fn what_is_over_its_budget_or_missing_is_named() {
        let mut weights = all_at(100);
        weights[3].brotli += 1;
        let told = check_weights(&weights).unwrap_err().to_string();
        let (name, budget) = BUDGETS[3];
        let expected = format!("{name} weighs {} bytes of {budget}", budget + 1);
        assert!(told.contains(&expected), "{told}");
        weights.remove(0);
        let told = check_weights(&weights).unwrap_err().to_string();
        assert!(told.contains("index.html is not in the site"), "{told}");
    }

    #[test]
    fn a_first_load_is_the_sum_of_its_files() {
        let weights = all_at(50);
        let of_first_load = |weight: &&Weight| FIRST_LOAD.contains(&weight.name.as_str());
        let sum: usize = weights.iter().filter(of_first_load).map(|weight| weight.brotli).sum();
        assert_eq!(first_load(&weights).brotli, sum);
        assert!(FIRST_LOAD.iter().all(|name| BUDGETS.iter().any(|(of, _)| of == name)));
    }
}
