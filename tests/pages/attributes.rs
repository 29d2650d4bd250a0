//! Which attributes an element may have: the index of the HTML standard
//! (<https://html.spec.whatwg.org/multipage/indices.html>), without what is obsolete, and without `style`
//! and `on…`, which the policy of the pages forbids.

/// For all elements.
const GLOBAL: &str = "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable \
    enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang \
    nonce part popover role slot spellcheck tabindex title translate writingsuggestions";

/// Elements without attributes of their own.
const PLAIN: &str = "abbr address article aside b bdi bdo body br caption cite code dd dfn div dl dt em \
    figcaption figure footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i kbd legend main mark menu nav \
    noscript p picture pre rp rt ruby s samp search section small span strong sub summary sup tbody tfoot \
    thead title tr u ul var wbr";

/// The elements with attributes of their own, and the project's element with what `src/embed/element.js` reads.
const OWN: [(&str, &str); 41] = [
    ("a", "download href hreflang ping referrerpolicy rel target type"),
    ("area", "alt coords download href ping referrerpolicy rel shape target"),
    ("audio", "autoplay controls crossorigin loop muted preload src"),
    ("base", "href target"),
    ("blockquote", "cite"),
    (
        "button",
        "command commandfor disabled form formaction formenctype formmethod formnovalidate formtarget name \
         popovertarget popovertargetaction type value",
    ),
    ("canvas", "height width"),
    ("col", "span"),
    ("colgroup", "span"),
    ("data", "value"),
    ("datalist", ""),
    ("del", "cite datetime"),
    ("details", "name open"),
    ("dialog", "closedby open"),
    ("fieldset", "disabled form name"),
    ("form", "accept-charset action autocomplete enctype method name novalidate rel target"),
    ("iframe", "allow allowfullscreen height loading name referrerpolicy sandbox src srcdoc width"),
    (
        "img",
        "alt crossorigin decoding fetchpriority height ismap loading referrerpolicy sizes src srcset usemap \
         width",
    ),
    (
        "input",
        "accept alpha alt autocomplete checked colorspace dirname disabled form formaction formenctype \
         formmethod formnovalidate formtarget height list max maxlength min minlength multiple name pattern \
         placeholder popovertarget popovertargetaction readonly required size src step type value width",
    ),
    ("ins", "cite datetime"),
    ("label", "for"),
    ("li", "value"),
    (
        "link",
        "as blocking color crossorigin disabled fetchpriority href hreflang imagesizes imagesrcset integrity \
         media referrerpolicy rel sizes type",
    ),
    // `property` is RDFa's, for Open Graph.
    ("meta", "charset content http-equiv media name property"),
    ("meter", "high low max min optimum value"),
    ("ol", "reversed start type"),
    ("optgroup", "disabled label"),
    ("option", "disabled label selected value"),
    ("output", "for form name"),
    ("progress", "max value"),
    ("q", "cite"),
    (
        "script",
        "async blocking crossorigin defer fetchpriority integrity nomodule referrerpolicy src type",
    ),
    ("select", "autocomplete disabled form multiple name required size"),
    ("source", "height media sizes src srcset type width"),
    ("style", "blocking media"),
    ("table", ""),
    ("td", "colspan headers rowspan"),
    (
        "textarea",
        "autocomplete cols dirname disabled form maxlength minlength name placeholder readonly required rows \
         wrap",
    ),
    ("th", "abbr colspan headers rowspan scope"),
    ("time", "datetime"),
    (
        "policy-explorer",
        "font-scale height industry instrument label mode region section src sync theme tools view",
    ),
];

/// Whether the list has this word.
fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|each| each == word)
}

/// The attributes of an element besides those of all; nothing where there is no such element.
pub(crate) fn own(element: &str) -> Option<&'static str> {
    let listed = OWN.into_iter().find(|(name, _)| *name == element);
    listed.map(|(_, attributes)| attributes).or_else(|| has(PLAIN, element).then_some(""))
}

/// Whether an element with these attributes of its own may have this one.
pub(crate) fn is_known(own: &str, attribute: &str) -> bool {
    let rest = attribute.strip_prefix("data-").or_else(|| attribute.strip_prefix("aria-"));
    let is_named = |rest: &str| {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !rest.is_empty() && rest.bytes().all(is_plain)
    };
    rest.is_some_and(is_named) || has(GLOBAL, attribute) || has(own, attribute)
}
