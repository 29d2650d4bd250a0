//! What a host should send with each file. `cargo xtask serve` and the tests send it, the build writes it
//! for hosts that read `_headers`, and HOSTING.md has it for nginx and Apache: a test compares. The policy
//! stands in the pages too, for hosts that send none.

/// Lets the page load and run nothing but its own files. A macro, for constants to be made of it.
macro_rules! policy {
    () => {
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'"
    };
}

/// The content security policy of the documents' pages and `404.html`. Each directive may stand in a
/// `<meta>` as well: who may frame the pages is the host's to say, in a header.
pub(crate) const POLICY: &str = policy!();
/// That of the pages in `embedding/`, which show the site in frames.
pub(crate) const POLICY_WITH_FRAMES: &str = concat!(policy!(), "; frame-src 'self'");

/// What goes with every answer. All is public: any origin, and a frame in a sandbox, which has none, may
/// fetch it, and a page that takes in only what agrees to it (`Cross-Origin-Embedder-Policy`) may have it.
/// The pages ask for none of a device's powers, so no script in them gets one; what they do use, the
/// clipboard and the share sheet, keeps its default. `Strict-Transport-Security` is for the whole host, so it
/// isn't here, and neither is what would forbid frames.
pub(crate) const SECURITY: [(&str, &str); 7] = [
    ("content-security-policy", POLICY),
    ("permissions-policy", POWERS),
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// What folders get instead or besides: the pages that say how to embed show frames, and the policy of a
/// page that is one file stands in it, so it is for downloading.
pub(crate) const OF_FOLDERS: [(&str, &str, &str); 2] = [
    ("/embedding/", "content-security-policy", POLICY_WITH_FRAMES),
    ("/single/", "content-disposition", "attachment"),
];

/// What no page may ask the browser for, by its name in the Permissions Policy registry. Names that a
/// browser doesn't know make it complain, so there are only those of long standing.
const POWERS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
     hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), \
     xr-spatial-tracking=()";

/// For a file whose name changes with its content.
pub(crate) const HASHED: &str = "public, max-age=31536000, immutable";
/// For all others, pages among them: kept, but asked for anew.
pub(crate) const OTHERS: &str = "no-cache";

/// Whether the name of a file changes with its content. As a regular expression:
/// `-([0-9a-f]{12,16}|[0-9A-Z]{8})(_bg)?\.(js|css|wasm|svg)$`.
pub(crate) fn is_hashed(path: &str) -> bool {
    without_hash(path).is_some()
}

/// The path without the hash in the file's name, where there is one. A path with anything but ASCII
/// letters, digits and `-_./` has none: it goes into headers and addresses as it is.
pub(crate) fn without_hash(path: &str) -> Option<String> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    if !path.bytes().all(is_plain) {
        return None;
    }
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let (stem, ending @ ("js" | "css" | "wasm" | "svg")) = name.rsplit_once('.')? else {
        return None;
    };
    let (stem, suffix) = stem.strip_suffix("_bg").map_or((stem, ""), |stem| (stem, "_bg"));
    let (stem, hash) = stem.rsplit_once('-')?;
    // Trunk's are hexadecimal, esbuild's have 32 digits.
    let is_trunks = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let is_esbuilds = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    let is_hash = match hash.len() {
        12..=16 => hash.bytes().all(is_trunks),
        8 => hash.bytes().all(is_esbuilds),
        _ => false,
    };
    let separator = if folder.is_empty() { "" } else { "/" };
    is_hash.then(|| format!("{folder}{separator}{stem}{suffix}.{ending}"))
}

/// The file `_headers`, which some static hosts read: what goes with every answer, and each file that may
/// be kept for ever by its name. Such hosts have the others asked for anew unless told otherwise.
pub(crate) fn for_static_hosts<'a>(hashed: impl IntoIterator<Item = &'a str>) -> String {
    let mut lines = vec!["/*".to_owned()];
    lines.extend(SECURITY.map(|(name, value)| format!("  {name}: {value}")));
    for (folder, name, value) in OF_FOLDERS {
        // What goes with all is taken back first.
        lines.push(format!("{folder}*\n  ! {name}\n  {name}: {value}"));
    }
    for name in hashed {
        lines.push(format!("/{name}\n  cache-control: {HASHED}"));
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::{
        HASHED, OF_FOLDERS, OTHERS, POLICY, POLICY_WITH_FRAMES, SECURITY, for_static_hosts,
        is_hashed, without_hash,
    };

    const HOSTING: &str = include_str!("../../HOSTING.md");
    /// [`is_hashed`] as nginx and Apache write it.
    const PATTERN: &str = r"-([0-9a-f]{12,16}|[0-9A-Z]{8})(_bg)?\.(js|css|wasm|svg)";

    #[test]
    fn files_with_a_hash_in_their_name_never_change() {
        assert!(is_hashed("/policy-explorer-2b0f1a9c8d7e6f50_bg.wasm"));
        assert!(is_hashed("/policy-library_bg-DCBZEXJX.wasm"));
        assert!(is_hashed("/charts-4F2A6C1B.js"));
        assert!(is_hashed("/portal/explorer-2d700769b01167ea.css"));
        for name in ["a\n/*-4F2A6C1B.js", "a b-4F2A6C1B.js", "a%0a-4F2A6C1B.js", "政-4F2A6C1B.js"]
        {
            assert!(!is_hashed(name), "{name:?}");
        }
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/embed.js"));
        assert!(!is_hashed("/documents/decision-2023/document.json"));
        assert!(!is_hashed("/documents/decision-2023/charts/shares-2027-narrow.svg"));
        assert!(!is_hashed("/"));
    }

    #[test]
    fn a_file_is_known_without_its_hash() {
        let without = |path| without_hash(path).unwrap_or_default();
        assert_eq!(without("policy-explorer-2b0f1a9c8d7e6f50_bg.wasm"), "policy-explorer_bg.wasm");
        assert_eq!(without("policy-library_bg-DCBZEXJX.wasm"), "policy-library_bg.wasm");
        assert_eq!(without("portal/charts-4F2A6C1B.js"), "portal/charts.js");
    }

    #[test]
    fn the_advice_to_hosts_is_what_the_tests_run_with() {
        for (server, keyword) in [("nginx", "add_header"), ("apache", "Header always set")] {
            let advice = snippet(server);
            for (name, value) in SECURITY {
                let line = format!("{keyword} {name} \"{value}");
                assert!(advice.contains(&line), "{server}: {line}");
            }
            for (folder, _, value) in OF_FOLDERS {
                let value = value.strip_prefix(policy!()).unwrap_or(value);
                assert!(advice.contains(folder) && advice.contains(value), "{server}: {value}");
            }
            assert_eq!(advice.matches("'none'").count(), 3, "{server}: one policy and no other");
            for part in [HASHED, OTHERS, PATTERN] {
                assert!(advice.contains(part), "{server}: {part}");
            }
        }
    }

    #[test]
    fn a_page_can_carry_the_policies_itself() {
        for policy in [POLICY, POLICY_WITH_FRAMES] {
            for only_in_headers in ["frame-ancestors", "sandbox", "report-"] {
                assert!(!policy.contains(only_in_headers), "{only_in_headers}");
            }
        }
    }

    #[test]
    fn the_file_for_static_hosts_is_as_it_is_told() {
        let told = snippet("text");
        let hashed =
            told.lines().filter_map(|line| line.strip_prefix('/').filter(|name| is_hashed(name)));
        assert_eq!(told, for_static_hosts(hashed.collect::<Vec<_>>()));
    }

    /// The first piece of code in this language.
    fn snippet(language: &str) -> &'static str {
        let (_, rest) = HOSTING.split_once(&format!("```{language}\n")).unwrap_or_default();
        rest.split_once("```").map(|(code, _)| code).unwrap_or_default()
    }
}
