//! What a passage is tagged as, and the optional attributes of each tag.
//!
//! The attributes are the field's own: FactBank's certainty, the Associated Press's terms of sourcing, PARC's
//! source, cue and content. All of them are optional, and none is a score of truth.

use crate::selector::Selector;

/// A set of named values: an enum whose variants have stable names in files and in the script interface.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order in which menus show them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The stable name of this value, in files and in the script interface.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value of that name; `None` if there is none.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use named;

/// A set of named values that menus and reports explain: what the documentation says of each is its meaning too.
macro_rules! explained {
    ($(#[$doc:meta])* $name:ident { $(#[doc = $meaning:literal] $variant:ident = $text:literal,)+ }) => {
        named! { $(#[$doc])* $name { $(#[doc = $meaning] $variant = $text,)+ } }

        impl $name {
            /// What this value means, in a sentence of one line.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning.trim_ascii(),)+ }
            }

            /// Every value in the order of the menus: its stable name and its meaning.
            pub const EXPLAINED: &[(&'static str, &'static str)] = &[$(($text, $meaning.trim_ascii()),)+];
        }
    };
}

explained! {
    /// What a passage is tagged as.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::tag::Tag;
    /// assert_eq!(Tag::named("source"), Some(Tag::Source));
    /// assert_eq!(Tag::Speculation.name(), "speculation");
    /// assert_eq!(Tag::Source.meaning(), "Who or what a statement rests on.");
    /// ```
    Tag {
        /// The release says that something is so.
        Claim = "claim",
        /// Who or what a statement rests on.
        Source = "source",
        /// What the release presents as possible, expected or suspected.
        Speculation = "speculation",
    }
}

explained! {
    /// How well a source is identified.
    Identification {
        /// By name: “Ada Brandt”.
        Named = "named",
        /// By role alone: “the deputy minister”.
        RoleOnly = "role-only",
        /// By a word that could mean anybody: “experts”, “observers”.
        Vague = "vague",
        /// Known to the writer, withheld from the reader.
        Anonymous = "anonymous",
        /// Nobody is mentioned, yet somebody must have said it.
        Implicit = "implicit",
    }
}

explained! {
    /// How a source stands to the issuer of the release.
    Relation {
        /// The issuer itself.
        Issuer = "issuer",
        /// Bound to the issuer: an employee, a partner, a subsidiary.
        Affiliated = "affiliated",
        /// Not bound to the issuer.
        Independent = "independent",
    }
}

explained! {
    /// The terms on which a source spoke, as the Associated Press defines them.
    Terms {
        /// Its words may be used, and it may be named.
        OnTheRecord = "on-the-record",
        /// Its words may be used; it may be described, not named.
        Background = "background",
        /// Its words may be used, attributed to nobody.
        DeepBackground = "deep-background",
        /// Its words may not be published.
        OffTheRecord = "off-the-record",
    }
}

explained! {
    /// How a claim is reported.
    Reporting {
        /// In somebody's own words, within quotation marks.
        DirectQuote = "direct-quote",
        /// In the writer’s words for somebody else’s.
        Paraphrase = "paraphrase",
        /// Partly in quotation marks, partly in the writer’s words.
        Mixed = "mixed",
        /// Stated with nobody’s name to it.
        Unattributed = "unattributed",
    }
}

explained! {
    /// What sort of thing a claim says.
    ClaimKind {
        /// A number or a share.
        Quantity = "quantity",
        /// Something happened or is the case.
        Event = "event",
        /// One thing brings about another.
        Causal = "causal",
        /// One thing against another.
        Comparison = "comparison",
        /// Something will happen.
        Prediction = "prediction",
        /// Something must or may be done.
        Rule = "rule",
        /// Something should be done.
        Advice = "advice",
    }
}

explained! {
    /// Whether a claim could be checked.
    Checkability {
        /// With material that is public.
        Checkable = "checkable",
        /// Only with material that is not public.
        Hard = "hard-to-check",
        /// Not at all: an opinion, a wish, the future.
        Uncheckable = "uncheckable",
    }
}

explained! {
    /// How sure the words are (FactBank's scale).
    Certainty {
        /// The words make it likely: “probably”, “is likely to”.
        Probable = "probable",
        /// The words leave it open: “might”, “could”.
        Possible = "possible",
        /// The words do not say how sure.
        Underspecified = "underspecified",
    }
}

explained! {
    /// What makes a passage speculation.
    SpeculationKind {
        /// A word that takes back some of it: “perhaps”, “appears to”.
        Hedge = "hedge",
        /// It hangs on something else: “if …, then …”.
        Conditional = "conditional",
        /// Somebody thinks so: “suspects that”, “believes”.
        Belief = "belief",
        /// It is about the future.
        ForwardLooking = "forward-looking",
        /// It sounds sourced and is not: “it is said that”.
        Weasel = "weasel",
    }
}

/// An attribute that is chosen from a list, as menus show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its stable name, which [`Tagged::set`] takes.
    pub name: &'static str,
    /// What it says of a passage: "How it is identified".
    pub title: &'static str,
    /// Its values in the order of the menu: the stable name and the meaning of each.
    pub values: Vec<(&'static str, &'static str)>,
}

/// The attributes of a tag that are chosen from lists; the name of a source and the cue of a claim are not.
///
/// # Examples
/// ```
/// use press_loupe::tag::{Tag, Tagged, choices};
/// let identification = &choices(Tag::Source)[0];
/// assert_eq!((identification.name, identification.title), ("identification", "How it is identified"));
/// assert_eq!(identification.values[0], ("named", "By name: “Ada Brandt”."));
/// let mut source = Tagged::from(Tag::Source);
/// source.set(identification.name, Some(identification.values[0].0)).unwrap();
/// ```
#[must_use]
pub fn choices(tag: Tag) -> Vec<Choice> {
    let choice = |name, title, values: &[(&'static str, &'static str)]| Choice {
        name,
        title,
        values: values.to_vec(),
    };
    match tag {
        Tag::Claim => vec![
            choice("reporting", "How it is reported", Reporting::EXPLAINED),
            choice("kind", "What sort of thing it says", ClaimKind::EXPLAINED),
            choice("checkability", "Whether it could be checked", Checkability::EXPLAINED),
        ],
        Tag::Source => vec![
            choice("identification", "How it is identified", Identification::EXPLAINED),
            choice("relation", "How it stands to the issuer", Relation::EXPLAINED),
            choice("terms", "On what terms it spoke", Terms::EXPLAINED),
        ],
        Tag::Speculation => vec![
            choice("certainty", "How sure its words are", Certainty::EXPLAINED),
            choice("kind", "What makes it speculation", SpeculationKind::EXPLAINED),
        ],
    }
}

/// The attributes of a claim.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClaimAttributes {
    /// How it is reported.
    pub reporting: Option<Reporting>,
    /// What sort of thing it says.
    pub kind: Option<ClaimKind>,
    /// Whether it could be checked.
    pub checkability: Option<Checkability>,
    /// The words that report it ("according to"), a passage of their own.
    pub cue: Option<Selector>,
}

/// The attributes of a source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceAttributes {
    /// How well it is identified.
    pub identification: Option<Identification>,
    /// How it stands to the issuer.
    pub relation: Option<Relation>,
    /// The terms on which it spoke.
    pub terms: Option<Terms>,
    /// What the reader calls it; shared by all its mentions.
    pub name: Option<String>,
}

/// The attributes of a speculation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpeculationAttributes {
    /// How sure its words are.
    pub certainty: Option<Certainty>,
    /// What makes it speculation.
    pub kind: Option<SpeculationKind>,
}

/// A tag with the attributes that belong to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Tagged {
    /// A claim.
    Claim(ClaimAttributes),
    /// A source.
    Source(SourceAttributes),
    /// A speculation.
    Speculation(SpeculationAttributes),
}

impl From<Tag> for Tagged {
    fn from(tag: Tag) -> Self {
        match tag {
            Tag::Claim => Self::Claim(ClaimAttributes::default()),
            Tag::Source => Self::Source(SourceAttributes::default()),
            Tag::Speculation => Self::Speculation(SpeculationAttributes::default()),
        }
    }
}

/// An attribute name or value that the tag does not have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttributeError {
    /// The tag has no attribute of that name.
    #[error("{}", crate::messages::errors::no_such_attribute(.tag.name(), .name))]
    Name {
        /// The tag.
        tag: Tag,
        /// The name that was asked for.
        name: String,
    },
    /// The attribute has no such value.
    #[error("{}", crate::messages::errors::no_such_value(.value, .name))]
    Value {
        /// The attribute.
        name: String,
        /// The value that was given.
        value: String,
    },
}

impl Tagged {
    /// The tag alone.
    #[must_use]
    pub const fn tag(&self) -> Tag {
        match self {
            Self::Claim(_) => Tag::Claim,
            Self::Source(_) => Tag::Source,
            Self::Speculation(_) => Tag::Speculation,
        }
    }

    /// The attributes that are set, as pairs of stable names; a claim's cue is not among them, it is a passage.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::tag::{Tag, Tagged};
    /// let mut tagged = Tagged::from(Tag::Claim);
    /// tagged.set("reporting", Some("paraphrase")).unwrap();
    /// assert_eq!(tagged.attributes(), [("reporting", "paraphrase")]);
    /// assert!(tagged.set("certainty", Some("possible")).is_err()); // an attribute of speculation
    /// ```
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, &str)> {
        let all = match self {
            Self::Claim(claim) => [
                ("reporting", claim.reporting.map(Reporting::name)),
                ("kind", claim.kind.map(ClaimKind::name)),
                ("checkability", claim.checkability.map(Checkability::name)),
                ("", None),
            ],
            Self::Source(source) => [
                ("identification", source.identification.map(Identification::name)),
                ("relation", source.relation.map(Relation::name)),
                ("terms", source.terms.map(Terms::name)),
                ("name", source.name.as_deref()),
            ],
            Self::Speculation(speculation) => [
                ("certainty", speculation.certainty.map(Certainty::name)),
                ("kind", speculation.kind.map(SpeculationKind::name)),
                ("", None),
                ("", None),
            ],
        };
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Sets the attribute `name`, or takes it away.
    ///
    /// # Errors
    /// If the tag has no such attribute, or the attribute no such value; nothing is changed then.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), AttributeError> {
        fn parse<T>(
            name: &str,
            value: Option<&str>,
            named: fn(&str) -> Option<T>,
        ) -> Result<Option<T>, AttributeError> {
            value
                .map(|value| {
                    named(value).ok_or_else(|| AttributeError::Value {
                        name: name.to_owned(),
                        value: value.to_owned(),
                    })
                })
                .transpose()
        }
        let tag = self.tag();
        match (self, name) {
            (Self::Claim(claim), "reporting") => claim.reporting = parse(name, value, Reporting::named)?,
            (Self::Claim(claim), "kind") => claim.kind = parse(name, value, ClaimKind::named)?,
            (Self::Claim(claim), "checkability") => {
                claim.checkability = parse(name, value, Checkability::named)?;
            }
            (Self::Source(source), "identification") => {
                source.identification = parse(name, value, Identification::named)?;
            }
            (Self::Source(source), "relation") => source.relation = parse(name, value, Relation::named)?,
            (Self::Source(source), "terms") => source.terms = parse(name, value, Terms::named)?,
            (Self::Source(source), "name") => {
                source.name = value.map(str::trim).filter(|name| !name.is_empty()).map(ToOwned::to_owned);
            }
            (Self::Speculation(speculation), "certainty") => {
                speculation.certainty = parse(name, value, Certainty::named)?;
            }
            (Self::Speculation(speculation), "kind") => {
                speculation.kind = parse(name, value, SpeculationKind::named)?;
            }
            _ => return Err(AttributeError::Name { tag, name: name.to_owned() }),
        }
        Ok(())
    }

    /// The passage of the cue, where a claim has one.
    #[must_use]
    pub const fn cue(&self) -> Option<&Selector> {
        match self {
            Self::Claim(claim) => claim.cue.as_ref(),
            _ => None,
        }
    }
}
