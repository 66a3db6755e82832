//! Several tabs on one reading: whatever they do at the same time, they come to the same reading, and no text is lost.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod fixture;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use fixture::{draw, id, moment, range, release};
use press_loupe::annotation::{Annotation, Id, LinkKind};
use press_loupe::reading::{Edit, Reading};
use press_loupe::saved::{Basis, Key, Place, read, records_of};
use press_loupe::tag::{Tag, Tagged};
use proptest::prelude::*;

const TEXT: &str = "The board will approve the deal, Reuters said on Monday.";

/// Tabs over one storage. What one writes reaches each of the others later, in order.
struct Browser {
    tabs: Vec<Reading>,
    waiting: Vec<VecDeque<(Key, String)>>,
    storage: BTreeMap<String, String>,
    seconds: u32,
}

impl Browser {
    fn new(tabs: u32) -> Self {
        // Real ones are random numbers.
        let tab = |nth: u32| Reading::new(release(TEXT)).written_by(nth.wrapping_mul(0x9e37_79b9));
        Self {
            tabs: (1..=tabs).map(tab).collect(),
            waiting: (0..tabs).map(|_| VecDeque::new()).collect(),
            storage: BTreeMap::new(),
            seconds: 0,
        }
    }

    fn edit(&mut self, tab: usize, edit: Edit) {
        self.seconds += 1;
        let now = moment(self.seconds);
        if let Ok(changes) = self.tabs[tab].apply(edit, &now) {
            self.write(tab, changes.iter().filter_map(press_loupe::reading::Change::id).collect());
        }
    }

    fn write(&mut self, tab: usize, ids: Vec<Id>) {
        let now = moment(self.seconds);
        for id in ids {
            let reading = &self.tabs[tab];
            let is_gone = reading.get(id).is_none() && reading.link(id).is_none();
            let records: Vec<_> =
                records_of(reading, Place::of("a"), id, Basis::of(reading.text()), &now).collect();
            for (key, record) in records {
                let there = self.storage.get(&key.to_string());
                if there == Some(&record) || (is_gone && there.is_none()) {
                    continue;
                }
                self.storage.insert(key.to_string(), record.clone());
                for (other, waiting) in self.waiting.iter_mut().enumerate() {
                    if other != tab {
                        waiting.push_back((key.clone(), record.clone()));
                    }
                }
            }
        }
    }

    fn deliver(&mut self, tab: usize, most: usize) {
        let count = most.min(self.waiting[tab].len());
        let records: Vec<_> = self.waiting[tab].drain(..count).collect();
        for record in records {
            let reading = &mut self.tabs[tab];
            let text = reading.text().clone();
            let recovered = read([record], Basis::of(&text), |_| None);
            assert_eq!(recovered.set_aside, []);
            let (_, to_write) = reading.follow_others(recovered.arriving);
            self.write(tab, to_write);
        }
    }

    /// Lets everything arrive everywhere.
    fn calm(&mut self) {
        for round in 0.. {
            if self.waiting.iter().all(VecDeque::is_empty) {
                break;
            }
            assert!(round < 50, "the tabs write to each other for ever");
            for tab in 0..self.tabs.len() {
                self.deliver(tab, usize::MAX);
            }
        }
    }

    /// What a tab that is opened now finds.
    fn opened(&self) -> Reading {
        let mut reading = Reading::new(release(TEXT));
        let text = reading.text().clone();
        let records = self.storage.iter().map(|(key, value)| (key.parse().unwrap(), value.clone()));
        let recovered = read(records, Basis::of(&text), |_| None);
        assert_eq!(recovered.set_aside, []);
        reading.apply(Edit::Follow(recovered.arriving), &moment(0)).unwrap();
        reading
    }

    #[track_caller]
    fn check_all_alike(&self) {
        let opened = self.opened();
        for tab in &self.tabs {
            assert_eq!(shown(tab), shown(&opened));
            assert_eq!(
                tab.links().map(|link| link.id).collect::<Vec<_>>(),
                opened.links().map(|link| link.id).collect::<Vec<_>>()
            );
        }
    }
}

fn shown(reading: &Reading) -> Vec<(Id, Tag, String, Option<Id>)> {
    let one = |one: &Annotation| (one.id, one.tag(), one.note.clone(), one.copy_of);
    reading.in_text_order().map(one).collect()
}

fn notes(reading: &Reading) -> Vec<&str> {
    reading.in_text_order().map(|one| one.note.as_str()).collect()
}

fn tag(nth: u8) -> Edit {
    let start = u32::from(nth) % 5 * 4;
    Edit::Tag {
        id: id(nth),
        range: range(start, start + 5),
        tagged: Tagged::from(Tag::Claim),
        note: String::new(),
    }
}

fn note(of: Id, text: &str) -> Edit {
    Edit::Change { id: of, range: None, tagged: None, note: Some(text.to_owned()) }
}

fn retag(of: Id, tag: Tag) -> Edit {
    Edit::Change { id: of, range: None, tagged: Some(Tagged::from(tag)), note: None }
}

/// Two tabs that both show one annotation.
fn two_tabs() -> Browser {
    let mut browser = Browser::new(2);
    browser.edit(0, tag(1));
    browser.calm();
    browser
}

#[test]
fn what_one_tab_does_the_other_follows() {
    let mut browser = two_tabs();
    browser.edit(1, note(id(1), "Who says so?"));
    browser.edit(1, tag(2));
    browser.calm();
    browser.edit(0, Edit::Delete(id(2)));
    browser.calm();
    browser.check_all_alike();
    assert_eq!(notes(&browser.tabs[0]), ["Who says so?"]);
}

#[test]
fn two_notes_written_at_the_same_time_are_both_kept() {
    let mut browser = two_tabs();
    browser.edit(0, note(id(1), "one"));
    browser.edit(1, note(id(1), "two"));
    browser.calm();
    browser.check_all_alike();
    let kept = shown(&browser.tabs[0]);
    assert_eq!(kept.len(), 2);
    assert_eq!((kept[0].0, kept[1].3), (id(1), Some(id(1))), "the copy comes after its original");
    assert_eq!(kept.iter().filter(|one| one.3 == Some(id(1))).count(), 1);
    assert_eq!(notes(&browser.tabs[0]).into_iter().collect::<BTreeSet<_>>(), BTreeSet::from(["one", "two"]));
}

#[test]
fn two_tabs_that_type_letter_by_letter_leave_one_copy() {
    let mut browser = two_tabs();
    for letters in 1..=5 {
        browser.edit(0, note(id(1), &"one, to be sure"[..letters * 3]));
        browser.edit(1, note(id(1), &"two, I believe!"[..letters * 3]));
    }
    browser.calm();
    browser.check_all_alike();
    assert_eq!(
        notes(&browser.tabs[0]).into_iter().collect::<BTreeSet<_>>(),
        BTreeSet::from(["one, to be sure", "two, I believe!"])
    );
}

#[test]
fn the_same_change_twice_needs_no_copy() {
    let mut browser = two_tabs();
    browser.edit(0, retag(id(1), Tag::Source));
    browser.edit(1, retag(id(1), Tag::Source));
    browser.calm();
    browser.check_all_alike();
    assert_eq!(browser.tabs[0].len(), 1);
}

#[test]
fn what_one_tab_deletes_while_another_writes_stays() {
    let mut browser = two_tabs();
    browser.edit(0, Edit::Delete(id(1)));
    browser.edit(1, note(id(1), "but look"));
    browser.calm();
    browser.check_all_alike();
    assert_eq!(notes(&browser.tabs[0]), ["but look"]);
}

#[test]
fn undo_leaves_what_another_tab_did() {
    let mut browser = two_tabs();
    browser.edit(0, note(id(1), "mine"));
    browser.calm();
    browser.edit(1, retag(id(1), Tag::Speculation));
    browser.calm();
    browser.edit(0, Edit::Undo);
    browser.calm();
    browser.check_all_alike();
    assert_eq!(
        draw(&browser.tabs[1]),
        "The [speculation:board] will approve the deal, Reuters said on Monday."
    );
    assert_eq!(notes(&browser.tabs[1]), [""]);
    // The tagging itself stands on another tab's work by now.
    browser.edit(0, Edit::Undo);
    browser.edit(0, Edit::Redo);
    browser.edit(0, Edit::Redo);
    browser.calm();
    assert_eq!(shown(&browser.tabs[1]), [(id(1), Tag::Speculation, "mine".to_owned(), None)]);
}

#[test]
fn undo_does_not_bring_back_what_another_tab_wrote_over() {
    let mut browser = two_tabs();
    browser.edit(0, note(id(1), "mine"));
    browser.calm();
    browser.edit(1, note(id(1), "mine and yours"));
    browser.calm();
    browser.edit(0, Edit::Undo);
    browser.calm();
    assert_eq!(notes(&browser.tabs[1]), ["mine and yours"]);
}

#[test]
fn a_link_waits_for_its_ends() {
    let mut browser = two_tabs();
    browser.edit(0, tag(2));
    browser.edit(0, retag(id(2), Tag::Source));
    browser.edit(0, Edit::Link { id: id(9), kind: LinkKind::AttributedTo, from: id(1), to: id(2) });
    browser.waiting[1].make_contiguous().reverse();
    browser.calm();
    browser.check_all_alike();
    assert_eq!(browser.tabs[1].links().count(), 1);
}

#[test]
fn what_the_journal_still_has_of_an_earlier_visit_is_old() {
    let mut browser = Browser::new(3);
    browser.edit(0, tag(1));
    browser.edit(0, note(id(1), "first"));
    let journal = browser.storage.clone();
    browser.calm();
    browser.edit(1, note(id(1), "second"));
    browser.edit(1, note(id(1), "third"));
    let mut opened = browser.opened();
    let text = opened.text().clone();
    let entries = journal.iter().map(|(key, value)| (key.parse().unwrap(), value.clone()));
    let (changes, _) = opened.follow_others(read(entries, Basis::of(&text), |_| None).arriving);
    assert_eq!((changes, notes(&opened)), (vec![], vec!["third"]));
}

#[derive(Clone, Debug)]
enum Act {
    Tag(usize, u8),
    Note(usize, u8),
    Retag(usize, u8, Tag),
    Delete(usize, u8),
    Link(usize, u8, u8),
    Undo(usize),
    Redo(usize),
    Deliver(usize, usize),
}

fn acts(with_undo: bool) -> impl Strategy<Value = Vec<Act>> {
    let (tab, nth) = (0..3_usize, 1..4_u8);
    let tags = prop_oneof![Just(Tag::Claim), Just(Tag::Source), Just(Tag::Speculation)];
    let act = prop_oneof![
        2 => (tab.clone(), nth.clone()).prop_map(|(tab, nth)| Act::Tag(tab, nth)),
        5 => (tab.clone(), nth.clone()).prop_map(|(tab, nth)| Act::Note(tab, nth)),
        2 => (tab.clone(), nth.clone(), tags).prop_map(|(tab, nth, tag)| Act::Retag(tab, nth, tag)),
        1 => (tab.clone(), nth.clone()).prop_map(|(tab, nth)| Act::Delete(tab, nth)),
        1 => (tab.clone(), nth.clone(), nth).prop_map(|(tab, from, to)| Act::Link(tab, from, to)),
        if with_undo { 2 } else { 0 } => tab.clone().prop_map(Act::Undo),
        if with_undo { 1 } else { 0 } => tab.clone().prop_map(Act::Redo),
        6 => (tab, 1..4_usize).prop_map(|(tab, most)| Act::Deliver(tab, most)),
    ];
    proptest::collection::vec(act, 0..40)
}

/// Lets three tabs act; the texts of notes that nobody replaced or deleted with their eyes on them.
fn play(browser: &mut Browser, acts: Vec<Act>) -> BTreeSet<String> {
    let mut alive = BTreeSet::new();
    // Each tab makes its own; the names of others' come with what arrives.
    let own = |tab: usize, nth: u8| id(tab as u8 * 10 + nth);
    for (count, act) in acts.into_iter().enumerate() {
        let nth_of = |browser: &Browser, tab: usize, nth: u8| {
            let reading: &Reading = &browser.tabs[tab];
            let ids: Vec<_> = reading.in_text_order().map(|one| one.id).collect();
            (!ids.is_empty()).then(|| ids[nth as usize % ids.len()])
        };
        let seen = |browser: &Browser, tab: usize, of: Id| browser.tabs[tab].get(of).unwrap().note.clone();
        match act {
            Act::Tag(tab, nth) => {
                let new = own(tab, nth);
                let start = u32::from(nth) * 4;
                let edit = Edit::Tag {
                    id: new,
                    range: range(start, start + 5),
                    tagged: Tagged::from(Tag::Claim),
                    note: String::new(),
                };
                browser.edit(tab, edit);
            }
            Act::Note(tab, nth) => {
                let Some(of) = nth_of(browser, tab, nth) else { continue };
                alive.remove(&seen(browser, tab, of));
                let text = format!("{count} by {tab}");
                alive.insert(text.clone());
                browser.edit(tab, note(of, &text));
            }
            Act::Retag(tab, nth, tag) => {
                let Some(of) = nth_of(browser, tab, nth) else { continue };
                browser.edit(tab, retag(of, tag));
            }
            Act::Delete(tab, nth) => {
                let Some(of) = nth_of(browser, tab, nth) else { continue };
                alive.remove(&seen(browser, tab, of));
                browser.edit(tab, Edit::Delete(of));
            }
            Act::Link(tab, from, to) => {
                let (Some(from), Some(to)) = (nth_of(browser, tab, from), nth_of(browser, tab, to)) else {
                    continue;
                };
                let link = id(100 + count as u8);
                browser.edit(tab, Edit::Link { id: link, kind: LinkKind::SupportedBy, from, to });
            }
            Act::Undo(tab) => browser.edit(tab, Edit::Undo),
            Act::Redo(tab) => browser.edit(tab, Edit::Redo),
            Act::Deliver(tab, most) => browser.deliver(tab, most),
        }
    }
    alive
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_note_is_lost_and_all_tabs_agree(acts in acts(false)) {
        let mut browser = Browser::new(3);
        let alive = play(&mut browser, acts);
        browser.calm();
        browser.check_all_alike();
        let opened = browser.opened();
        let kept = notes(&opened);
        for text in alive {
            prop_assert!(kept.contains(&text.as_str()), "{text:?} is not among {kept:?}");
        }
    }

    #[test]
    fn all_tabs_agree_whatever_is_undone(acts in acts(true)) {
        let mut browser = Browser::new(3);
        play(&mut browser, acts);
        browser.calm();
        browser.check_all_alike();
    }
}
