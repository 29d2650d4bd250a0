//! What a host should send with each file. `cargo xtask serve` and the tests send it, and the build writes it for hosts
//! (`hosts.rs`). The policy stands in the pages too, for hosts that send none.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// The content security policy of the documents' pages, their views' and `404.html`: they load and run nothing but the
/// site's own files, and have this style in them. Each directive may stand in a `<meta>` as well: who may frame the
/// pages is the host's to say, in a header.
pub(crate) fn policy(style: &str) -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{hash}'; \
         img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// What the pages in `embedding/` may do besides, since they show the site in frames.
const FRAMES: &str = "; frame-src 'self'";

/// The policy of the pages in `embedding/`.
pub(crate) fn policy_with_frames(style: &str) -> String {
    policy(style) + FRAMES
}

/// What goes with every answer besides the policy. All is public: any origin, and a frame in a sandbox, which has none,
/// may fetch it, and a page that takes in only what agrees to it (`Cross-Origin-Embedder-Policy`) may have it.
/// The pages ask for none of a device's powers, so no script in them gets one; what they do use, the
/// clipboard and the share sheet, keeps its default. `Strict-Transport-Security` is for the whole host, so it
/// isn't here, and neither is what would forbid frames.
pub(crate) const SECURITY: [(&str, &str); 6] = [
    ("permissions-policy", POWERS),
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// The name of the header with the policy.
pub(crate) const NAME_OF_POLICY: &str = "content-security-policy";

/// All that goes with every answer.
pub(crate) fn for_all(policy: &str) -> Vec<(&'static str, String)> {
    let others = SECURITY.map(|(name, value)| (name, value.to_owned()));
    [(NAME_OF_POLICY, policy.to_owned())].into_iter().chain(others).collect()
}

/// What goes with answers from a folder besides, or instead of what has the same name: the pages that say how to embed
/// show frames, and the policy of a page that is one file stands in it, so it is for downloading.
pub(crate) fn of_folders(policy: &str) -> [(&'static str, &'static str, String); 2] {
    [
        ("/embedding/", NAME_OF_POLICY, format!("{policy}{FRAMES}")),
        ("/single/", "content-disposition", "attachment".into()),
    ]
}

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

#[cfg(test)]
mod tests {
    use super::{is_hashed, policy, policy_with_frames, without_hash};

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
    fn a_page_can_carry_the_policies_itself() {
        for policy in [policy("a{}"), policy_with_frames("a{}")] {
            for only_in_headers in ["frame-ancestors", "sandbox", "report-"] {
                assert!(!policy.contains(only_in_headers), "{only_in_headers}");
            }
            assert!(!policy.contains("unsafe-inline") && !policy.contains('"'), "{policy}");
        }
    }
}
