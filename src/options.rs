//! What a page asks of the tool, read from the attributes of its element.

use crate::tag::{Tag, named};

named! {
    /// Where the tool's own controls stand.
    Layout {
        /// In an article: over the page, which does not move.
        Article = "article",
        /// On a page of its own.
        Page = "page",
    }
}

named! {
    /// For what sort of page the tool is dressed.
    Theme {
        /// As the page's own text is: light letters stand on something dark.
        Auto = "auto",
        /// Dark letters on something light.
        Light = "light",
        /// Light letters on something dark.
        Dark = "dark",
    }
}

named! {
    /// Where what a reader does may be kept.
    Storage {
        /// In the browser's own storage.
        Local = "local",
        /// Nowhere: nothing is read from the browser's storage or written to it.
        None = "none",
    }
}

/// The options that have a meaning while the tool is there, each by its attribute's name.
///
/// # Examples
/// ```
/// use press_loupe::options::{Options, Theme};
/// use press_loupe::tag::Tag;
///
/// let page = [("theme", "dark"), ("tags", "source claim"), ("readonly", "")];
/// let value = |name: &str| page.iter().find(|one| one.0 == name).map(|one| one.1.to_owned());
/// let (options, problems) = Options::read(value);
/// assert_eq!(options.theme, Theme::Dark);
/// assert_eq!(options.tags.as_deref(), Some(&[Tag::Claim, Tag::Source][..]));
/// assert!(options.readonly && problems.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// `layout`.
    pub layout: Layout,
    /// `start`: the reader has the loupe in hand without asking for it.
    pub start: bool,
    /// `launcher`, which is there unless it is `none`.
    pub launcher: bool,
    /// `readonly`: readers look and export, and change nothing.
    pub readonly: bool,
    /// `tags`: those that are offered, in the order of [`Tag::ALL`]; `None` leaves it to the reader.
    pub tags: Option<Vec<Tag>>,
    /// `label-claim`, `label-source` and `label-speculation`, in the order of [`Tag::ALL`].
    pub labels: [Option<String>; 3],
    /// `label-start`.
    pub start_label: Option<String>,
    /// `theme`.
    pub theme: Theme,
    /// `storage`.
    pub storage: Storage,
    /// `src`: the address of the release.
    pub src: Option<String>,
    /// `annotations`: the address of those that the page supplies.
    pub annotations: Option<String>,
    /// `release-id`: under what name the reading is filed.
    pub release_id: Option<String>,
}

impl Options {
    /// The names of the attributes from which options are read.
    pub const NAMES: [&'static str; 14] = [
        "layout",
        "start",
        "launcher",
        "readonly",
        "tags",
        "label-claim",
        "label-source",
        "label-speculation",
        "label-start",
        "theme",
        "storage",
        "src",
        "annotations",
        "release-id",
    ];

    /// Reads the options from attributes, and says in a sentence each what was not understood; what was not is as if
    /// it were not there.
    #[must_use]
    pub fn read(value: impl Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let text =
            |name: &str| value(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let is_set = |name: &str| value(name).is_some_and(|value| value != "false");
        let mut unknown = |name: &str, text: &str, known: &[&str]| {
            problems.push(format!("{name}=\"{text}\" is not known; it can be {}", known.join(", ")));
        };
        macro_rules! one_of {
            ($name:literal, $type:ty, $default:expr) => {
                text($name).map_or($default, |text| {
                    <$type>::named(&text).unwrap_or_else(|| {
                        unknown($name, &text, &<$type>::ALL.iter().map(|one| one.name()).collect::<Vec<_>>());
                        $default
                    })
                })
            };
        }
        let layout = one_of!("layout", Layout, Layout::Article);
        let theme = one_of!("theme", Theme, Theme::Auto);
        let storage = one_of!("storage", Storage, Storage::Local);
        let launcher = text("launcher");
        if let Some(text) = launcher.as_deref().filter(|text| *text != "none") {
            unknown("launcher", text, &["none"]);
        }
        let tags = text("tags").and_then(|text| {
            let mut names: Vec<&str> = text.split([' ', ',']).filter(|name| !name.is_empty()).collect();
            names.retain(|name| {
                let is_known = Tag::named(name).is_some();
                if !is_known {
                    unknown("tags", name, &Tag::ALL.iter().map(|tag| tag.name()).collect::<Vec<_>>());
                }
                is_known
            });
            let tags: Vec<_> = Tag::ALL.iter().copied().filter(|tag| names.contains(&tag.name())).collect();
            (!tags.is_empty()).then_some(tags)
        });
        let options = Self {
            layout,
            start: is_set("start"),
            launcher: launcher.as_deref() != Some("none"),
            readonly: is_set("readonly"),
            tags,
            labels: [text("label-claim"), text("label-source"), text("label-speculation")],
            start_label: text("label-start"),
            theme,
            storage,
            src: text("src"),
            annotations: text("annotations"),
            release_id: text("release-id"),
        };
        (options, problems)
    }

    /// The page's own word for a tag; `None` if it has none.
    #[must_use]
    pub fn label(&self, tag: Tag) -> Option<&str> {
        let [claim, source, speculation] = &self.labels;
        match tag {
            Tag::Claim => claim,
            Tag::Source => source,
            Tag::Speculation => speculation,
        }
        .as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(attributes: &[(&str, &str)]) -> (Options, Vec<String>) {
        Options::read(|name| attributes.iter().find(|one| one.0 == name).map(|one| one.1.to_owned()))
    }

    #[test]
    fn without_attributes_everything_is_usual() {
        let (options, problems) = read(&[]);
        assert_eq!(
            (options.layout, options.theme, options.storage),
            (Layout::Article, Theme::Auto, Storage::Local)
        );
        assert!(options.launcher && !options.start && !options.readonly && options.tags.is_none());
        assert!(problems.is_empty());
    }

    #[test]
    fn what_is_not_understood_is_said_and_passed_over() {
        let (options, problems) = read(&[("theme", "drak"), ("tags", "claim verdict"), ("launcher", "big")]);
        assert_eq!(options.theme, Theme::Auto);
        assert_eq!(options.tags.as_deref(), Some(&[Tag::Claim][..]));
        assert!(options.launcher);
        assert_eq!(
            problems,
            [
                "theme=\"drak\" is not known; it can be auto, light, dark",
                "launcher=\"big\" is not known; it can be none",
                "tags=\"verdict\" is not known; it can be claim, source, speculation",
            ]
        );
    }

    #[test]
    fn tags_of_which_none_is_known_leave_all() {
        assert_eq!(read(&[("tags", "truth")]).0.tags, None);
        assert_eq!(read(&[("tags", " ")]).0.tags, None);
    }

    #[test]
    fn a_flag_is_set_by_being_there_and_not_by_false() {
        assert!(read(&[("readonly", "")]).0.readonly);
        assert!(read(&[("start", "start")]).0.start);
        // What frameworks write for a flag that is off.
        assert!(!read(&[("readonly", "false")]).0.readonly);
    }

    #[test]
    fn every_name_is_read() {
        let asked = core::cell::RefCell::new(Vec::new());
        let _ = Options::read(|name| {
            asked.borrow_mut().push(name.to_owned());
            None
        });
        for name in Options::NAMES {
            assert!(asked.borrow().iter().any(|one| one == name), "{name}");
        }
    }
}
