//! Lines that a screen reader announces: what comes of typing is reported once the reader pauses.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use web_sys::Element;

use super::dom::{after, by_id};

/// The pause in typing after which an outcome is announced.
const PAUSE: Duration = Duration::from_millis(500);

/// A live region of the page.
#[derive(Clone)]
pub(super) struct Status {
    id: &'static str,
    /// How often it was asked to report: only the newest report is made.
    reports: Rc<Cell<u32>>,
}

impl Status {
    /// The live region with this id.
    pub(super) fn new(id: &'static str) -> Self {
        Self { id, reports: Rc::default() }
    }

    /// Reports this HTML now.
    pub(super) fn report(&self, html: &str) {
        self.reports.set(self.reports.get() + 1);
        // What is set anew is announced anew.
        if let Some(region) = by_id::<Element>(self.id)
            && region.inner_html() != html
        {
            region.set_inner_html(html);
        }
    }

    /// Reports this HTML after a pause, unless there is something newer to report by then.
    pub(super) fn report_after_pause(&self, html: impl FnOnce() -> String + 'static) {
        let status = self.clone();
        let report = self.reports.get() + 1;
        self.reports.set(report);
        after(PAUSE, move || {
            if status.reports.get() == report {
                status.report(&html());
            }
        });
    }
}

/// Words of the interface for screen readers alone, as HTML.
pub(super) fn hidden(words: &str) -> String {
    format!("<span class=\"hidden\">{words}</span>")
}
