//! What hosts should send, in the forms that they read: `_headers` for static hosts, and a file each for nginx and Apache to
//! include. HOSTING.md says how.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::headers::{HASHED, NAME_OF_POLICY, for_all, of_folders};

/// The file in which static hosts read what they send.
const FOR_STATIC_HOSTS: &str = "_headers";
/// What nginx and Apache include.
const FOR_NGINX: &str = "headers.nginx.conf";
const FOR_APACHE: &str = "headers.apache.conf";

/// The file `_headers`, which some static hosts read: what goes with every answer, and each file that may
/// be kept for ever by its name. Such hosts have the others asked for anew unless told otherwise.
fn for_static_hosts<'a>(policy: &str, hashed: impl IntoIterator<Item = &'a str>) -> String {
    let mut lines = vec!["/*".to_owned()];
    lines.extend(for_all(policy).into_iter().map(|(name, value)| format!("  {name}: {value}")));
    for (folder, name, value) in of_folders(policy) {
        // What goes with all is taken back first.
        lines.push(format!("{folder}*\n  ! {name}\n  {name}: {value}"));
    }
    for name in hashed {
        lines.push(format!("/{name}\n  cache-control: {HASHED}"));
    }
    lines.join("\n") + "\n"
}

/// What goes with every answer, as nginx includes it in a `server`. The variables are those of HOSTING.md.
fn for_nginx(policy: &str) -> String {
    let header = |(name, value): (&str, String)| format!("add_header {name} \"{value}\" always;\n");
    let policy = format!("{policy}$policy_explorer_frames");
    for_all(&policy).into_iter().map(header).collect()
}

/// What goes with every answer and with those from folders, as Apache includes it.
fn for_apache(policy: &str) -> String {
    let header = |name, value| format!("Header always set {name} \"{value}\"\n");
    let all = for_all(policy).into_iter().map(|(name, value)| header(name, value));
    let of_folders = of_folders(policy).into_iter().map(|(folder, name, value)| {
        format!("<If \"%{{REQUEST_URI}} =~ m#{folder}#\">\n    {}</If>\n", header(name, value))
    });
    all.chain(of_folders).collect()
}

/// Writes into the folder of the site what its host should send, in the forms that hosts read.
pub(crate) fn write(site: &Path, policy: &str, hashed: &[String]) -> Result<()> {
    let hashed = hashed.iter().map(String::as_str);
    fs::write(site.join(FOR_STATIC_HOSTS), for_static_hosts(policy, hashed))?;
    fs::write(site.join(FOR_NGINX), for_nginx(policy))?;
    Ok(fs::write(site.join(FOR_APACHE), for_apache(policy))?)
}

/// The policy of a built site.
///
/// # Errors
/// If the build didn't end with it.
pub(crate) fn policy_of(site: &Path) -> Result<String> {
    let headers = fs::read_to_string(site.join(FOR_STATIC_HOSTS))
        .with_context(|| format!("{} has no {FOR_STATIC_HOSTS}: build it anew", site.display()))?;
    let policy = headers
        .lines()
        .find_map(|line| line.trim().strip_prefix(NAME_OF_POLICY)?.strip_prefix(": "));
    policy.map(ToOwned::to_owned).with_context(|| format!("no policy in {FOR_STATIC_HOSTS}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use super::{FOR_APACHE, FOR_NGINX, FOR_STATIC_HOSTS, for_apache, for_nginx, for_static_hosts};
    use crate::headers::{HASHED, OTHERS, is_hashed, of_folders, policy};

    const HOSTING: &str = include_str!("../../HOSTING.md");
    /// [`is_hashed`] as nginx and Apache write it.
    const PATTERN: &str = r"-([0-9a-f]{12,16}|[0-9A-Z]{8})(_bg)?\.(js|css|wasm|svg)";

    /// The first piece of code in this language.
    fn snippet(language: &str) -> &'static str {
        let (_, rest) = HOSTING.split_once(&format!("```{language}\n")).unwrap();
        rest.split_once("```").unwrap().0
    }

    #[test]
    fn the_advice_to_hosts_includes_what_the_build_writes_and_has_the_rest() {
        let policy = policy("");
        for (server, included) in [("nginx", FOR_NGINX), ("apache", FOR_APACHE)] {
            let advice = snippet(server);
            for part in [HASHED, OTHERS, PATTERN, included] {
                assert!(advice.contains(part), "{server}: {part}");
            }
            assert!(!advice.contains("default-src"), "{server}: the policy is in {included} alone");
        }
        for (folder, _, value) in of_folders(&policy) {
            let value = value.strip_prefix(&*policy).unwrap_or(&value);
            let advice = snippet("nginx");
            assert!(advice.contains(folder) && advice.contains(value), "{folder} {value}");
        }
    }

    #[test]
    fn each_form_has_the_policy_and_every_other_header() {
        let policy = policy("a{}");
        let forms = [for_static_hosts(&policy, []), for_nginx(&policy), for_apache(&policy)];
        for form in forms {
            assert!(form.contains(&policy), "{form}");
            for (name, value) in crate::headers::SECURITY {
                assert!(form.contains(name) && form.contains(value), "{name}: {form}");
            }
        }
    }

    #[test]
    fn the_file_for_static_hosts_is_as_it_is_told() {
        let told = snippet("text");
        let hashed =
            told.lines().filter_map(|line| line.strip_prefix('/').filter(|name| is_hashed(name)));
        let written = for_static_hosts("…", hashed.collect::<Vec<_>>());
        assert_eq!(told, written);
        assert!(HOSTING.contains(&format!("`{FOR_STATIC_HOSTS}`")));
    }
}
