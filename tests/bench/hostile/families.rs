//! Documents that grow in every way in which one can be large, for whoever wants to know what they cost: the
//! benchmark, the tests, the fuzz targets.

use std::ops::Range;

use policy_explorer::document::{
    Block, BlockKind, By, Commitment, Correction, Document, Facet, Group, GroupMention, INDUSTRY,
    INSTRUMENT, Link, Mention, Observation, Operator, Point, REGION, Relation, Role, SCHEMA,
    Section, SectionKind, Source, Span, Sure, Target, TargetKind, Term, TitleLine, TitleLineKind,
    id,
};

/// A way to be large.
pub(crate) struct Family {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What there is much of.
    pub(crate) about: &'static str,
    /// A document in which there is so much of it, as bytes; the size of the document grows with the number.
    pub(crate) bytes: fn(usize) -> Vec<u8>,
    /// The number at which it is about as large as documents may be.
    pub(crate) full: usize,
}

/// All of them.
pub(crate) const FAMILIES: &[Family] = &[
    Family {
        name: "groups",
        about: "groups that are spoken of as a whole",
        bytes: |size| json(&groups(size)),
        full: 500,
    },
    Family {
        name: "sentences",
        about: "a block of sentences on a term, on its group, and on both",
        bytes: |size| json(&sentences(size)),
        full: 5000,
    },
    Family {
        name: "ordinary",
        about: "a long law",
        bytes: |size| json(&ordinary(size)),
        full: 3000,
    },
    Family {
        name: "cross",
        about: "terms, articles, and mentions of all terms in one block",
        bytes: |size| json(&cross(size)),
        full: 300,
    },
    Family {
        name: "scattered",
        about: "mentions of two terms in each of many blocks",
        bytes: |size| json(&scattered(size)),
        full: 4000,
    },
    Family {
        name: "elements",
        about: "short blocks with points",
        bytes: |size| json(&elements(size)),
        full: 6000,
    },
    Family {
        name: "sections",
        about: "parts of four articles without text",
        bytes: |size| json(&sections(size)),
        full: 1000,
    },
    Family {
        name: "one-block",
        about: "text in one block, every other character a mention",
        bytes: |size| json(&one_block(size)),
        full: 40_000,
    },
    Family {
        name: "terms",
        about: "terms and groups that nothing mentions",
        bytes: |size| json(&terms(size)),
        full: 1000,
    },
    Family {
        name: "targets",
        about: "targets that overlap with mentions",
        bytes: |size| json(&targets(size)),
        full: 300,
    },
    Family {
        name: "commitments",
        about: "commitments, each with a body and a year of its own",
        bytes: |size| json(&commitments(size)),
        full: 1600,
    },
    Family {
        name: "years",
        about: "targets, each of another year, with observations",
        bytes: |size| json(&years(size)),
        full: 600,
    },
    Family {
        name: "notes",
        about: "links, corrections, lines of the title block",
        bytes: |size| json(&notes(size)),
        full: 1000,
    },
    Family {
        name: "names",
        about: "titles and names as long as they may be",
        bytes: |size| json(&names(size)),
        full: 300,
    },
    Family {
        name: "ambiguous",
        about: "a character with two readings",
        bytes: |size| json(&ambiguous(size)),
        full: 300_000,
    },
    Family {
        name: "wide-json",
        about: "keys that the model does not know",
        bytes: wide_json,
        full: 400_000,
    },
    Family { name: "deep-json", about: "brackets in brackets", bytes: deep_json, full: 2_000_000 },
];

/// The bytes of a document, as a file has them.
pub(crate) fn json(document: &Document) -> Vec<u8> {
    serde_json::to_vec(document).expect("strings, numbers and lists can be written")
}

/// A law of so many articles in parts of fifty, each of two paragraphs with a handful of the 150 terms.
pub(crate) fn ordinary(articles: usize) -> Document {
    const SENTENCE: &str =
        "推动重点产业发展，支持企业在成都平原经济区建设产业集群，完善土地、财税、人才等政策措施。";
    let mut document = blank("ordinary");
    document.facets = vec![
        facet(INDUSTRY, "产业", 90, 9),
        facet(REGION, "地区", 40, 4),
        facet(INSTRUMENT, "工具", 20, 2),
    ];
    document.sections = (0..articles.div_ceil(50)).map(|at| part(at + 1)).collect();
    let names: Vec<(String, Term)> = (document.facets.iter())
        .flat_map(|facet| facet.terms.iter().map(|term| (facet.id.clone(), term.clone())))
        .collect();
    for at in 0..articles {
        let mut article = article(at + 1);
        for number in 1..=2 {
            let id = id::block(&article.id, number);
            let mut text = String::new();
            for mention in 0..3 {
                let (facet, term) = &names[(7 * at + 3 * number + 31 * mention) % names.len()];
                text += SENTENCE;
                let start = text.chars().count();
                text += &term.name;
                document.mentions.push(Mention {
                    facet: facet.clone(),
                    term: term.id.clone(),
                    role: Role::Names,
                    span: span(&id, start, &term.name),
                    sentence: Range::default(),
                });
                text += "。";
            }
            article.blocks.push(block(&id, &text));
        }
        document.sections[at / 50].sections.push(article);
    }
    document.find_sentences();
    document
}

/// So many industries, as many instruments and articles, all of them mentioned in one block.
pub(crate) fn cross(size: usize) -> Document {
    let mut document = blank("cross");
    document.facets = vec![facet(INDUSTRY, "产业", size, 1), facet(INSTRUMENT, "工具", size, 1)];
    let mut all = part(1);
    all.sections = (1..=size).map(article).collect();
    all.sections[0].blocks = vec![block("a1-b1", &"甲乙".repeat(size))];
    document.sections = vec![all];
    document.mentions = (0..2 * size)
        .map(|at| {
            let facet = &document.facets[at % 2];
            let quote = if at % 2 == 0 { "甲" } else { "乙" };
            mention(facet, at / 2, Role::Names, span("a1-b1", at, quote))
        })
        .collect();
    document.find_sentences();
    document
}

/// An industry and an instrument in each of so many blocks, an article a block.
pub(crate) fn scattered(size: usize) -> Document {
    let mut document = blank("scattered");
    document.facets = vec![facet(INDUSTRY, "产业", 100, 1), facet(INSTRUMENT, "工具", 100, 1)];
    let mut all = part(1);
    for at in 0..size {
        let mut article = article(at + 1);
        let id = id::block(&article.id, 1);
        article.blocks = vec![block(&id, "甲用乙。")];
        document.mentions.push(mention(
            &document.facets[0],
            at % 100,
            Role::Defines,
            span(&id, 0, "甲"),
        ));
        document.mentions.push(mention(
            &document.facets[1],
            at / 7 % 100,
            Role::Touches,
            span(&id, 2, "乙"),
        ));
        all.sections.push(article);
    }
    document.sections = vec![all];
    document.find_sentences();
    document
}

/// A group of a hundred industries and one of a hundred instruments, both mentioned in each of so many blocks, once in a
/// common sentence.
pub(crate) fn groups(size: usize) -> Document {
    let mut document = blank("groups");
    document.facets = vec![facet(INDUSTRY, "产业", 100, 1), facet(INSTRUMENT, "工具", 100, 1)];
    let mut all = part(1);
    for at in 0..size {
        let mut article = article(at + 1);
        let id = id::block(&article.id, 1);
        article.blocks = vec![block(&id, "甲。甲用乙。乙。")];
        for (start, which) in [(0, 0), (2, 0), (4, 1), (6, 1)] {
            let facet = &document.facets[which];
            document.group_mentions.push(GroupMention {
                facet: facet.id.clone(),
                group: facet.groups[0].id.clone(),
                role: Role::Names,
                span: span(&id, start, ["甲", "乙"][which]),
                sentence: Range::default(),
            });
        }
        all.sections.push(article);
    }
    document.sections = vec![all];
    document.find_sentences();
    document
}

/// So many times three sentences in one block: on an industry, on its group, and on both.
pub(crate) fn sentences(size: usize) -> Document {
    let mut document = blank("sentences");
    document.facets = vec![facet(INDUSTRY, "产业", 2, 1), facet(INSTRUMENT, "工具", 2, 1)];
    let mut only = article(1);
    only.blocks = vec![block("a1-b1", &"甲。乙。甲用乙。".repeat(size))];
    let mut all = part(1);
    all.sections = vec![only];
    document.sections = vec![all];
    for at in 0..size {
        let [industry, instrument] = [0, 1].map(|which: usize| &document.facets[which]);
        let of = |start: usize, quote: &str| span("a1-b1", 8 * at + start, quote);
        document.mentions.push(mention(industry, 0, Role::Names, of(0, "甲")));
        document.mentions.push(mention(industry, 1, Role::Names, of(4, "甲")));
        document.mentions.push(mention(instrument, at % 2, Role::Names, of(6, "乙")));
        document.group_mentions.push(GroupMention {
            facet: industry.id.clone(),
            group: industry.groups[0].id.clone(),
            role: Role::Names,
            span: of(2, "乙"),
            sentence: Range::default(),
        });
    }
    document.find_sentences();
    document
}

/// So many blocks of two points.
pub(crate) fn elements(size: usize) -> Document {
    let mut document = blank("elements");
    let mut only = article(1);
    only.blocks = (1..=size)
        .map(|number| {
            let mut block = block(&id::block("a1", number), "一是甲二是乙");
            block.heading = (number > 1).then(|| "条".into());
            block.points = (0..2)
                .map(|at| Point {
                    id: id::point(&block.id, at + 1),
                    start: 3 * at,
                    end: 3 * at + 3,
                })
                .collect();
            block
        })
        .collect();
    let mut all = part(1);
    all.sections = vec![only];
    document.sections = vec![all];
    document
}

/// So many parts of one article, without text.
pub(crate) fn sections(size: usize) -> Document {
    let mut document = blank("sections");
    document.facets = vec![facet(INDUSTRY, "产业", 10, 1)];
    document.sections = (1..=size)
        .map(|number| {
            let mut part = part(number);
            part.sections = (4 * number - 3..=4 * number).map(article).collect();
            part
        })
        .collect();
    document
}

/// A block with so many mentions of one term.
pub(crate) fn one_block(size: usize) -> Document {
    let mut document = blank("one-block");
    document.facets = vec![facet(INDUSTRY, "产业", 1, 1)];
    document.preamble = vec![block("preamble-b1", &"产业".repeat(size))];
    document.mentions = (0..size)
        .map(|at| mention(&document.facets[0], 0, Role::Names, span("preamble-b1", 2 * at, "产")))
        .collect();
    document.find_sentences();
    document
}

/// So many terms, each in a group of its own.
pub(crate) fn terms(size: usize) -> Document {
    let mut document = blank("terms");
    document.facets = vec![facet(INDUSTRY, "产业", size, size)];
    document
}

/// So many targets in as many blocks, each with the words of ten industries in it.
pub(crate) fn targets(size: usize) -> Document {
    let mut document = blank("targets");
    document.facets = vec![facet(INDUSTRY, "产业", 100, 5)];
    let mut only = article(1);
    let text = "十个产业到2027年超过40%";
    for at in 0..size {
        let id = id::block("a1", at + 1);
        only.blocks.push(block(&id, text));
        document.mentions.extend((0..10).map(|term| {
            mention(&document.facets[0], (at + term) % 100, Role::Names, span(&id, 0, "十个产业"))
        }));
        document.targets.push(target(at, 2027, span(&id, 0, text)));
    }
    let mut all = part(1);
    all.sections = vec![only];
    document.sections = vec![all];
    document
}

/// So many commitments, each with a body, a year and industries of its own.
pub(crate) fn commitments(size: usize) -> Document {
    let mut document = blank("commitments");
    document.facets = vec![facet(INDUSTRY, "产业", 100, 5)];
    let mut only = article(1);
    for at in 0..size {
        let (id, year) = (id::block("a1", at + 1), 1000 + at % 9000);
        let text = format!("{year}年，支持单位{at}开展工作{at}。");
        only.blocks.push(block(&id, &text));
        let of = &document.facets[0];
        document.mentions.extend(
            (0..10).map(|term| mention(of, (at + term) % 100, Role::Names, span(&id, 0, &text))),
        );
        document.commitments.push(Commitment {
            id: format!("c-{at}"),
            deed: "支持".into(),
            object: format!("单位{at}开展工作{at}"),
            name_en: String::new(),
            bodies: vec![format!("单位{at}")],
            year: Some(year as u16),
            deadline: None,
            span: span(&id, 0, &text),
        });
    }
    let mut all = part(1);
    all.sections = vec![only];
    document.sections = vec![all];
    document
}

/// So many targets, each by a year of its own.
pub(crate) fn years(size: usize) -> Document {
    let mut document = blank("years");
    let mut only = article(1);
    for at in 0..size {
        let (id, year) = (id::block("a1", at + 1), 1000 + at % 9000);
        let text = format!("到{year}年超过40%。");
        only.blocks.push(block(&id, &text));
        let mut target = target(at, year as u16, span(&id, 0, &text));
        target.observations = (0..3)
            .map(|at| Observation { year: 2020 + at, value: 1.0, source: "统计公报".into() })
            .collect();
        document.targets.push(target);
    }
    let mut all = part(1);
    all.sections = vec![only];
    document.sections = vec![all];
    document
}

/// So many links, corrections and lines above the title.
pub(crate) fn notes(size: usize) -> Document {
    let mut document = blank("notes");
    document.preamble = vec![block("preamble-b1", "产业集群")];
    for at in 0..size {
        document.links.push(Link {
            theme: format!("主题{at}"),
            relation: Relation::NoCounterpart,
            from: span("preamble-b1", 0, "产业"),
            to: None,
            note: "编者没有找到。".into(),
        });
        document.corrections.push(Correction {
            before: "产叶".into(),
            after: "产业".into(),
            line: at + 1,
            already: false,
            sure: Sure::Certain,
            reason: "错字".into(),
        });
        document
            .title_block
            .push(TitleLine { kind: TitleLineKind::Source, text: format!("来源：某报{at}") });
    }
    document
}

/// So many parts, articles, blocks and terms with long names, all of which mention each other.
pub(crate) fn names(size: usize) -> Document {
    let mut document = cross(size);
    document.id = "names".into();
    for facet in &mut document.facets {
        for (at, term) in facet.terms.iter_mut().enumerate() {
            term.name = format!("{at}{}", "业".repeat(80));
            term.name_en = format!("{at}{}", "x".repeat(80));
        }
    }
    let part = &mut document.sections[0];
    part.title = "章".repeat(400);
    for article in &mut part.sections {
        article.title = "条".repeat(400);
        article.label = "第".repeat(30);
    }
    document
}

/// A text of one character that is read in two ways, of which one is the other's beginning.
pub(crate) fn ambiguous(size: usize) -> Document {
    let mut document = blank("ambiguous");
    document.preamble = (1..=10)
        .map(|number| block(&id::block("preamble", number), &"厂".repeat(size / 10)))
        .collect();
    document
}

/// An ordinary document with so many keys that mean nothing, at the top and within a link.
pub(crate) fn wide_json(size: usize) -> Vec<u8> {
    let mut document = blank("wide-json");
    document.preamble = vec![block("preamble-b1", "产业集群")];
    document.links = vec![Link {
        theme: "主题".into(),
        relation: Relation::Continues,
        from: span("preamble-b1", 0, "产业"),
        to: Some(policy_explorer::document::RemoteSpan {
            document: "other".into(),
            span: span("a1-b1", 0, "产业"),
        }),
        note: String::new(),
    }];
    let text = String::from_utf8(json(&document)).expect("JSON is UTF-8");
    let keys =
        |mark: char| -> String { (0..size / 2).map(|at| format!("\"{mark}{at}\":0,")).collect() };
    let text = text.replacen('{', &format!("{{{}", keys('x')), 1);
    text.replacen("\"to\":{", &format!("\"to\":{{{}", keys('y')), 1).into_bytes()
}

/// So many brackets, each in the one before, and none closed.
pub(crate) fn deep_json(size: usize) -> Vec<u8> {
    "[".repeat(size).into_bytes()
}

/// A document without text.
pub(crate) fn blank(id: &str) -> Document {
    let title = "某省关于产业发展的决定".to_owned();
    Document {
        schema: SCHEMA.into(),
        id: id.into(),
        lang: "zh-Hans".into(),
        title_phrases: vec![title.clone()],
        title_short: "决定".into(),
        title_en: "Decision".into(),
        title_short_en: None,
        title_by: By::Document,
        issuer: "某省".into(),
        adopted: Some("2023-06-19".into()),
        published: None,
        source: Source { name: "某报".into(), note: None },
        title_block: vec![TitleLine { kind: TitleLineKind::Title, text: title.clone() }],
        title,
        corrections: Vec::new(),
        preamble: Vec::new(),
        set_aside: Vec::new(),
        cover: Vec::new(),
        sections: Vec::new(),
        closing: Vec::new(),
        annexes: Vec::new(),
        facets: Vec::new(),
        matrix_columns: None,
        mentions: Vec::new(),
        group_mentions: Vec::new(),
        targets: Vec::new(),
        commitments: Vec::new(),
        links: Vec::new(),
    }
}

fn part(number: usize) -> Section {
    Section {
        id: id::part(number as u32),
        kind: SectionKind::Chapter,
        number: number as u32,
        inserted: 0,
        label: format!("第{number}章"),
        title: "总则".into(),
        title_by: By::Document,
        title_en: None,
        line: None,
        blocks: Vec::new(),
        sections: Vec::new(),
    }
}

fn article(number: usize) -> Section {
    Section {
        id: id::article(number as u32),
        kind: SectionKind::Article,
        number: number as u32,
        inserted: 0,
        title_by: By::Document,
        sections: Vec::new(),
        label: format!("第{number}条"),
        title: "目标".into(),
        title_en: None,
        line: None,
        blocks: Vec::new(),
    }
}

fn block(id: &str, text: &str) -> Block {
    Block {
        id: id.into(),
        kind: BlockKind::Paragraph,
        label: None,
        heading: None,
        text: text.into(),
        points: Vec::new(),
        lead: None,
        rows: Vec::new(),
        blocks: Vec::new(),
        bodies: Vec::new(),
    }
}

fn span(block: &str, start: usize, quote: &str) -> Span {
    let end = start + quote.chars().count();
    Span { block: block.into(), start, end, quote: quote.into() }
}

fn facet(id: &str, name: &str, terms: usize, groups: usize) -> Facet {
    let group = |at: usize| format!("g{at}");
    Facet {
        id: id.into(),
        name: name.into(),
        name_en: None,
        groups: (0..groups)
            .map(|at| Group {
                id: group(at),
                name: format!("{name}类{at}"),
                name_en: None,
                by: By::Editor,
                words: Vec::new(),
            })
            .collect(),
        terms: (0..terms)
            .map(|at| Term {
                id: format!("t{at}"),
                name: format!("{name}{at}"),
                name_en: String::new(),
                group: group(at % groups),
                aliases: Vec::new(),
                everyday: Vec::new(),
                not: Vec::new(),
            })
            .collect(),
        unnamed: Vec::new(),
        memberships: Vec::new(),
    }
}

fn mention(facet: &Facet, term: usize, role: Role, span: Span) -> Mention {
    let (facet, term) = (facet.id.clone(), facet.terms[term].id.clone());
    Mention { facet, term, role, span, sentence: Range::default() }
}

fn target(at: usize, year: u16, span: Span) -> Target {
    Target {
        id: format!("t{at}"),
        name: "占比".into(),
        name_en: String::new(),
        kind: TargetKind::Quantitative,
        operator: Some(Operator::Exceeds),
        value: Some(40.0),
        unit: Some("%".into()),
        figure: "40%".into(),
        base: None,
        year: Some(year),
        span,
        observations: Vec::new(),
    }
}
