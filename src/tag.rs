//! What a passage is tagged as, and the optional attributes of each tag.
//!
//! The attributes are the field's own: FactBank's certainty, the Associated Press's terms of sourcing, PARC's
//! source, cue and content. All of them are optional, and none is a score of truth.

use crate::messages::tags as m;
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

/// A set of named values that menus and reports show and explain: beside the stable name of each stand the messages for
/// what it is called and for what it means.
macro_rules! explained {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$variant_doc:meta])* $variant:ident = $text:literal: $label:ident, $meaning:ident;)+
    }) => {
        named! { $(#[$doc])* $name { $($(#[$variant_doc])* $variant = $text,)+ } }

        impl $name {
            /// What readers are shown of this value, as it stands within a sentence.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => m::$label(),)+ }
            }

            /// What this value means, in a sentence of one line.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => m::$meaning(),)+ }
            }

            /// Every value in the order of the menus: its stable name and its meaning.
            #[must_use]
            pub fn explained() -> Vec<(&'static str, &'static str)> {
                Self::ALL.iter().map(|one| (one.name(), one.meaning())).collect()
            }
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
        Claim = "claim": claim_within, claim_meaning;
        /// Who or what a statement rests on.
        Source = "source": source_within, source_meaning;
        /// What the release presents as possible, expected or suspected.
        Speculation = "speculation": speculation_within, speculation_meaning;
    }
}

explained! {
    /// How well a source is identified.
    Identification {
        /// By name: “Ada Brandt”.
        Named = "named": named, named_meaning;
        /// By role alone: “the deputy minister”.
        RoleOnly = "role-only": role_only, role_only_meaning;
        /// By a word that could mean anybody: “experts”, “observers”.
        Vague = "vague": vague, vague_meaning;
        /// Known to the writer, withheld from the reader.
        Anonymous = "anonymous": anonymous, anonymous_meaning;
        /// Nobody is mentioned, yet somebody must have said it.
        Implicit = "implicit": implicit, implicit_meaning;
    }
}

explained! {
    /// How a source stands to the issuer of the release.
    Relation {
        /// The issuer itself.
        Issuer = "issuer": issuer, issuer_meaning;
        /// Bound to the issuer: an employee, a partner, a subsidiary.
        Affiliated = "affiliated": affiliated, affiliated_meaning;
        /// Not bound to the issuer.
        Independent = "independent": independent, independent_meaning;
    }
}

explained! {
    /// The terms on which a source spoke, as the Associated Press defines them.
    Terms {
        /// Its words may be used, and it may be named.
        OnTheRecord = "on-the-record": on_the_record, on_the_record_meaning;
        /// Its words may be used; it may be described, not named.
        Background = "background": background, background_meaning;
        /// Its words may be used, attributed to nobody.
        DeepBackground = "deep-background": deep_background, deep_background_meaning;
        /// Its words may not be published.
        OffTheRecord = "off-the-record": off_the_record, off_the_record_meaning;
    }
}

explained! {
    /// How a claim is reported.
    Reporting {
        /// In somebody's own words, within quotation marks.
        DirectQuote = "direct-quote": direct_quote, direct_quote_meaning;
        /// In the writer’s words for somebody else’s.
        Paraphrase = "paraphrase": paraphrase, paraphrase_meaning;
        /// Partly in quotation marks, partly in the writer’s words.
        Mixed = "mixed": mixed, mixed_meaning;
        /// Stated with nobody’s name to it.
        Unattributed = "unattributed": unattributed, unattributed_meaning;
    }
}

explained! {
    /// What sort of thing a claim says.
    ClaimKind {
        /// A number or a share.
        Quantity = "quantity": quantity, quantity_meaning;
        /// Something happened or is the case.
        Event = "event": event, event_meaning;
        /// One thing brings about another.
        Causal = "causal": causal, causal_meaning;
        /// One thing against another.
        Comparison = "comparison": comparison, comparison_meaning;
        /// Something will happen.
        Prediction = "prediction": prediction, prediction_meaning;
        /// Something must or may be done.
        Rule = "rule": rule, rule_meaning;
        /// Something should be done.
        Advice = "advice": advice, advice_meaning;
    }
}

explained! {
    /// Whether a claim could be checked.
    Checkability {
        /// With material that is public.
        Checkable = "checkable": checkable, checkable_meaning;
        /// Only with material that is not public.
        Hard = "hard-to-check": hard_to_check, hard_to_check_meaning;
        /// Not at all: an opinion, a wish, the future.
        Uncheckable = "uncheckable": uncheckable, uncheckable_meaning;
    }
}

explained! {
    /// How sure the words are (FactBank's scale).
    Certainty {
        /// The words make it likely: “probably”, “is likely to”.
        Probable = "probable": probable, probable_meaning;
        /// The words leave it open: “might”, “could”.
        Possible = "possible": possible, possible_meaning;
        /// The words do not say how sure.
        Underspecified = "underspecified": underspecified, underspecified_meaning;
    }
}

explained! {
    /// What makes a passage speculation.
    SpeculationKind {
        /// A word that takes back some of it: “perhaps”, “appears to”.
        Hedge = "hedge": hedge, hedge_meaning;
        /// It hangs on something else: “if …, then …”.
        Conditional = "conditional": conditional, conditional_meaning;
        /// Somebody thinks so: “suspects that”, “believes”.
        Belief = "belief": belief, belief_meaning;
        /// It is about the future.
        ForwardLooking = "forward-looking": forward_looking, forward_looking_meaning;
        /// It sounds sourced and is not: “it is said that”.
        Weasel = "weasel": weasel, weasel_meaning;
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
    let choice = |name, title, values| Choice { name, title, values };
    match tag {
        Tag::Claim => vec![
            choice("reporting", m::reporting(), Reporting::explained()),
            choice("kind", m::kind_of_claim(), ClaimKind::explained()),
            choice("checkability", m::checkability(), Checkability::explained()),
        ],
        Tag::Source => vec![
            choice("identification", m::identification(), Identification::explained()),
            choice("relation", m::relation(), Relation::explained()),
            choice("terms", m::terms(), Terms::explained()),
        ],
        Tag::Speculation => vec![
            choice("certainty", m::certainty(), Certainty::explained()),
            choice("kind", m::kind_of_speculation(), SpeculationKind::explained()),
        ],
    }
}

/// What readers are shown of the value of an attribute of `tag`; the value itself where it was not chosen from a list.
///
/// # Examples
/// ```
/// use press_loupe::tag::{Tag, label_of};
/// assert_eq!(label_of(Tag::Claim, "reporting", "direct-quote"), "direct quote");
/// assert_eq!(label_of(Tag::Source, "name", "Ada Brandt"), "Ada Brandt");
/// ```
#[must_use]
pub fn label_of<'a>(tag: Tag, name: &str, value: &'a str) -> &'a str {
    let label = match (tag, name) {
        (Tag::Claim, "reporting") => Reporting::named(value).map(Reporting::label),
        (Tag::Claim, "kind") => ClaimKind::named(value).map(ClaimKind::label),
        (Tag::Claim, "checkability") => Checkability::named(value).map(Checkability::label),
        (Tag::Source, "identification") => Identification::named(value).map(Identification::label),
        (Tag::Source, "relation") => Relation::named(value).map(Relation::label),
        (Tag::Source, "terms") => Terms::named(value).map(Terms::label),
        (Tag::Speculation, "certainty") => Certainty::named(value).map(Certainty::label),
        (Tag::Speculation, "kind") => SpeculationKind::named(value).map(SpeculationKind::label),
        _ => None,
    };
    label.unwrap_or(value)
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
    #[error("{}", m::no_such_attribute(.tag.name(), .name))]
    Name {
        /// The tag.
        tag: Tag,
        /// The name that was asked for.
        name: String,
    },
    /// The attribute has no such value.
    #[error("{}", m::no_such_value(.value, .name))]
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
