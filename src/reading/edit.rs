//! What can be done to a reading, what that changes, and why it may be refused.

use std::rc::Rc;

use super::Arriving;
use crate::annotation::{Annotation, Id, Link, LinkKind, Revision};
use crate::messages::errors as m;
use crate::tag::{AttributeError, Tag, Tagged};
use crate::text::{CodePoints, Range};

/// What a reader, a script or an import does to a reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Makes an annotation. Outer white space of the range is left out.
    Tag {
        /// The name of the new annotation.
        id: Id,
        /// The passage.
        range: Range<CodePoints>,
        /// Its tag and attributes.
        tagged: Tagged,
        /// Its note, or nothing.
        note: String,
    },
    /// Replaces parts of an annotation; what is `None` stays.
    Change {
        /// The annotation.
        id: Id,
        /// A new passage.
        range: Option<Range<CodePoints>>,
        /// A new tag and its attributes.
        tagged: Option<Tagged>,
        /// A new note.
        note: Option<String>,
    },
    /// Deletes an annotation and the links that end at it.
    Delete(Id),
    /// Deletes everything.
    DeleteAll,
    /// Links two annotations.
    Link {
        /// The name of the new link.
        id: Id,
        /// What it says.
        kind: LinkKind,
        /// The annotation it starts from.
        from: Id,
        /// The annotation it leads to.
        to: Id,
    },
    /// Tags a passage and links it with an annotation, in one step: these words are the source of that claim. Where
    /// an annotation of this tag stands at this very passage already, that one is linked.
    TagLinked {
        /// The name of the new annotation.
        id: Id,
        /// The passage.
        range: Range<CodePoints>,
        /// Its tag.
        tag: Tag,
        /// The name of the new link.
        link: Id,
        /// What the link says; it goes the way in which it can.
        kind: LinkKind,
        /// The annotation at its other end.
        with: Id,
    },
    /// Deletes a link.
    Unlink(Id),
    /// Gives a source a name, which all its mentions then have; an empty one takes it away.
    Name {
        /// A mention of the source.
        source: Id,
        /// Its name.
        name: String,
    },
    /// Takes an annotation of another reader over, as it is.
    TakeOver(Box<Annotation>),
    /// Takes in what was read from a file: what is new is added, what was modified later replaces.
    Merge {
        /// The annotations.
        annotations: Vec<Annotation>,
        /// The links.
        links: Vec<Link>,
        /// What a newer version wrote: its core, and its record as it is.
        frozen: Vec<(Annotation, String)>,
    },
    /// Takes in what arrives from storage: what was kept before, or what another tab has just written. It is no step
    /// of this reader's, so undo passes it over.
    Follow(Arriving),
    /// Takes back the last step.
    Undo,
    /// Takes the last step that was taken back again.
    Redo,
}

/// One item of a reading, before and after.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An annotation was made (`before` is `None`), changed or deleted (`after` is `None`).
    Annotation {
        /// As it was.
        before: Option<Rc<Annotation>>,
        /// As it is.
        after: Option<Rc<Annotation>>,
    },
    /// A link was made or deleted.
    Link {
        /// As it was.
        before: Option<Link>,
        /// As it is.
        after: Option<Link>,
    },
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Annotation { before, after } => Self::Annotation { before: after, after: before },
            Self::Link { before, after } => Self::Link { before: after, after: before },
        }
    }

    /// In which state the item was made, by this change or by what it takes in; [`Revision::NONE`] if it is gone.
    pub(super) fn revision(&self) -> Revision {
        match self {
            Self::Annotation { after, .. } => after.as_ref().map_or(Revision::NONE, |one| one.revision),
            Self::Link { after, .. } => after.as_ref().map_or(Revision::NONE, |one| one.revision),
        }
    }

    /// The same change, which makes the state `revision`.
    pub(super) fn stamped(mut self, revision: Revision) -> Self {
        match &mut self {
            Self::Annotation { after: Some(after), .. } => Rc::make_mut(after).revision = revision,
            Self::Link { after: Some(after), .. } => after.revision = revision,
            Self::Annotation { after: None, .. } | Self::Link { after: None, .. } => {}
        }
        self
    }

    /// The name of the item that changed.
    #[must_use]
    pub fn id(&self) -> Option<Id> {
        match self {
            Self::Annotation { before, after } => after.as_ref().or(before.as_ref()).map(|one| one.id),
            Self::Link { before, after } => after.as_ref().or(before.as_ref()).map(|one| one.id),
        }
    }
}

/// Why an edit was refused; the reading is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The passage reaches past the text.
    #[error("{}", m::out_of_text(&.start.0.to_string(), &.end.0.to_string(), &.length.0.to_string()))]
    OutOfText {
        /// Where the passage was to start.
        start: CodePoints,
        /// Where it was to end.
        end: CodePoints,
        /// How long the text is.
        length: CodePoints,
    },
    /// The passage holds nothing but white space.
    #[error("{}", m::no_words())]
    NoWords,
    /// There is no such annotation.
    #[error("{}", m::no_such_annotation(&.0.to_string()))]
    NoAnnotation(Id),
    /// There is no such link.
    #[error("{}", m::no_such_link(&.0.to_string()))]
    NoLink(Id),
    /// The id is taken.
    #[error("{}", m::id_taken(&.0.to_string()))]
    Taken(Id),
    /// A link of this kind cannot join these two.
    #[error("{}", m::wrong_ends(.kind.name(), .from.name(), .to.name()))]
    Ends {
        /// The kind of link.
        kind: LinkKind,
        /// The tag it was to start from.
        from: Tag,
        /// The tag it was to lead to.
        to: Tag,
    },
    /// A newer version made it.
    #[error("{}", m::made_by_newer())]
    Frozen(Id),
    /// The page supplies it.
    #[error("{}", m::comes_with_the_page())]
    Supplied(Id),
    /// These two are linked so already.
    #[error("{}", m::already_linked())]
    Linked,
    /// An attribute does not fit.
    #[error(transparent)]
    Attribute(#[from] AttributeError),
}
