//! The page before any script: a pure function of the document, with everything in it.

use policy_explorer::charts::Shares;
use policy_explorer::document::Surroundings;
use policy_explorer::markup::page;
use policy_explorer::site;

use super::{INDEX, decision, head};

#[test]
fn the_first_render_is_a_pure_function_of_the_document() {
    assert_eq!(
        page(&decision(), &Surroundings::default()),
        page(&decision(), &Surroundings::default())
    );
}

#[test]
fn every_part_article_and_block_has_its_id_and_its_text() {
    let document = decision();
    let html = page(&document, &Surroundings::default());
    for id in document.blocks().map(|block| &block.id) {
        assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
    for article in document.articles() {
        assert!(html.contains(&format!("href=\"#{}\"", article.id)));
        assert!(html.contains(&format!(" id=\"{}\"", article.id)));
    }
    for block in document.blocks() {
        assert!(html.contains(&block.text), "{}", block.id);
    }
}

#[test]
fn every_share_stands_in_the_page_with_its_figure_and_its_sentence() {
    let document = decision();
    let html = page(&document, &Surroundings::default());
    for target in Shares::all(&document).into_iter().flat_map(|shares| shares.targets) {
        assert!(html.contains(&format!("data-target=\"{}\"", target.id)));
        assert!(html.contains(&target.figure));
    }
    assert!(html.contains("data-chart=\"shares-2027\""));
    assert!(html.contains("<table"));
}

#[test]
fn nothing_in_it_needs_an_inline_style_or_script() {
    let html = page(&decision(), &Surroundings::default());
    for forbidden in [" style=", "<script", " onclick=", "javascript:", "http:", "https:"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn text_that_looks_like_html_stays_text() {
    let mut document = decision();
    document.title = "<b>&\"'</script>".into();
    document.sections[0].sections[0].blocks[0].text =
        "</script><img src=x onerror=alert(1)>".into();
    let html = page(&document, &Surroundings::default());
    assert!(!html.contains("<img src=x") && !html.contains("</script>"));

    let html = site::prerender(&document, &Surroundings::default(), Some(head()), INDEX).unwrap();
    let own = INDEX.matches("</script>").count();
    assert_eq!(html.matches("</script>").count(), own + 1, "that of the data for search engines");
}

#[test]
fn a_page_without_a_place_for_the_document_is_refused() {
    for (place, instead) in [
        ("<div id=\"explorer\"></div>", ""),
        ("<div id=\"explorer\"></div>", "<div id=explorer></div><div id=explorer></div>"),
        ("<title>政策导览</title>", ""),
        ("<meta charset=\"utf-8\" />", ""),
    ] {
        let page = INDEX.replace(place, instead);
        let error = site::prerender(&decision(), &Surroundings::default(), Some(head()), &page)
            .unwrap_err();
        assert!(error.to_string().contains("instead of one"), "{error}");
    }
}
