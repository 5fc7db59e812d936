//! How much each thing that speaks against a place weighs, and how near another nesting must be to be possible.
//!
//! The unit is a tenth of [`Weights::other_words`]: 10 is as odd as a row whose words are not about its object, of
//! which every page has some. Weights add up. What an example contradicts weighs more than what a type
//! does, and that more than what words and names hint at.
//!
//! Fitted in November 2026, in one pass that was stopped early, over the nested pages of 22 modules. Some values
//! come from that fit, a few from later sweeps, which also counted pages whose examples had lost a fifth of their
//! keys; the rest were set by hand. The same pages served for fitting and for measuring, so the measured results say
//! nothing about other pages. That most weights can be halved or doubled is tested on random trees only, not on pages.

/// A sum of weights.
pub(super) type Cost = u32;

/// What speaks against a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    /// The object has a field of this name already. As good as impossible: heavier than any three other things.
    pub(super) duplicate: Cost,

    /// The example shows the object without the field. Examples leave out optional fields, so that it happens on
    /// every second page; still the best evidence there is.
    pub(super) absent: Cost,
    /// The same, but the example has several of the object, with different fields: those are optional.
    pub(super) absent_of_varied: Cost,
    /// The same after one or two others: the example of this object is not complete.
    pub(super) absent_like_others: Cost,
    /// The same directly after another: fields that a page adds later stand together.
    pub(super) absent_again: Cost,
    /// The same after several: the example shows next to nothing of the object.
    pub(super) absent_often: Cost,
    /// The same, but another place of the type has the field.
    pub(super) absent_of_type: Cost,
    /// Examples show the type elsewhere, without the field. Less than `absent`, as each place shows other fields.
    pub(super) absent_of_kin: Cost,

    /// A key that the example shows of the object is not a field of it, though a row of the name follows.
    pub(super) unused: Cost,
    /// The same for a key that examples show of the type elsewhere.
    pub(super) unused_of_kin: Cost,
    /// The same for a key that the type is known not to have: next to nothing, as the row belongs elsewhere.
    pub(super) unused_of_type: Cost,

    /// The example shows an object for a row without fields, or a text for one with fields.
    pub(super) other_kind: Cost,

    /// Another place of the type does not have the field.
    pub(super) strange: Cost,
    /// The same, but the example shows it here.
    pub(super) strange_shown: Cost,
    /// The same directly after another such field.
    pub(super) strange_again: Cost,
    /// Both, but the other place is in the body: a response has more fields, those that nobody sends.
    pub(super) strange_in_response: Cost,
    /// A field that another place of the type has is missing. More than `strange`: what is too much at one place is
    /// missing at the other, and types are more often shortened than extended.
    pub(super) missing: Cost,
    /// The field stands ahead of one that comes first elsewhere in the type.
    pub(super) out_of_order: Cost,

    /// An object of a named type has no fields: such a type would not have been given a name.
    pub(super) empty: Cost,
    /// The same, but another place of the type has fields: pages do not always repeat them.
    pub(super) empty_known: Cost,
    /// An object without a type of its own has no fields: JSON of any shape.
    pub(super) empty_anonymous: Cost,
    /// An object has no fields, and the example shows one without keys.
    pub(super) empty_shown: Cost,
    /// An object of which nothing is known has one field only.
    pub(super) single: Cost,

    /// Nothing is known of the object, neither from an example nor from its type.
    pub(super) blind: Cost,
    /// The row stands further out than the one before it, and nothing shows that. A little more than any other hint:
    /// where nothing else tells, a row stays in the object.
    pub(super) further_out: Cost,
    /// The words of the row are not about the object.
    pub(super) other_words: Cost,
    /// The same directly after another such field, where the row has to stand somewhere, too.
    pub(super) other_words_again: Cost,
    /// The name of the row has no part in common with the object or with its other fields.
    pub(super) other_names: Cost,
    /// The name begins like that of the object, and no field of the object does: `tab_content` and `tab_config`.
    pub(super) like_object: Cost,
    /// The same for an object with several fields and another object: `tab_content` and `tab_config` are two parts of
    /// a tab, as a page seldom names an object after the one that it stands in.
    pub(super) objects_alike: Cost,
    /// The type is named after that of an object further in, as `book.page` is after `book`.
    pub(super) outside_namesake: Cost,
    /// All fields of the object begin with the same word, but not this one.
    pub(super) other_prefix: Cost,
    /// The name does not come after most other rows of the object's type.
    pub(super) unlike_others: Cost,
    /// Nothing shows that the object has the field, but another open object has it or one of its type does.
    pub(super) unlike_type: Cost,
    /// A text in several languages has a field that is no language.
    pub(super) beside_languages: Cost,
    /// A row stands beside the `data` of a response.
    pub(super) beside_data: Cost,
    /// The example shows one object or list at the top and nothing beside it: that holds all there is.
    pub(super) beside_only_object: Cost,
    /// A row for the next page of a list, such as `page_token`, does not stand beside the list.
    pub(super) paging_inside: Cost,
    /// The object is called `file`, which is mostly the word for bytes.
    pub(super) inside_file: Cost,

    /// How much heavier than the lightest a nesting may be while it is followed.
    pub(super) window: Cost,
    /// How much heavier than the best a nesting may be and still be possible. The one weight that the test on
    /// random trees does not halve.
    pub(super) margin: Cost,
    /// The same for a row that the example shows in the one place and not in the other.
    pub(super) margin_if_shown: Cost,
    /// What is added to both for each further row that the nesting places elsewhere: if the first of them belongs
    /// there, so do the others, and their weights are no evidence of their own.
    pub(super) margin_each: Cost,
}

const UNIT: Cost = 10;
const ABSENT: Cost = 4 * UNIT;
const ABSENT_AGAIN: Cost = 12;
const MARGIN: Cost = ABSENT + 2 * UNIT;

impl Weights {
    /// The weights in use.
    pub(super) const CALIBRATED: Self = Self {
        duplicate: 150,
        absent: ABSENT,
        absent_of_varied: 25,
        absent_like_others: ABSENT / 2,
        absent_again: ABSENT_AGAIN,
        absent_often: UNIT,
        absent_of_type: ABSENT_AGAIN / 2,
        absent_of_kin: 25,
        unused: 3 * UNIT,
        unused_of_kin: 15,
        unused_of_type: 2,
        other_kind: 25,
        strange: 2 * UNIT,
        strange_shown: 15,
        strange_again: 12,
        strange_in_response: 5,
        missing: 25,
        out_of_order: UNIT,
        empty: 5 * UNIT,
        empty_known: 3 * UNIT,
        empty_anonymous: 2 * UNIT,
        empty_shown: UNIT,
        single: 12,
        blind: 8,
        further_out: 12,
        other_words: UNIT,
        other_words_again: 5,
        other_names: UNIT,
        like_object: UNIT,
        objects_alike: 4 * UNIT,
        outside_namesake: 3 * UNIT,
        other_prefix: 15,
        unlike_others: 3 * UNIT,
        unlike_type: 5,
        beside_languages: 3 * UNIT,
        beside_data: 3 * UNIT,
        beside_only_object: UNIT,
        paging_inside: 4 * UNIT,
        inside_file: 3 * UNIT,
        window: 2 * MARGIN + 16,
        // A key that the example lacks proves nothing, nor do two hints more.
        margin: MARGIN,
        margin_if_shown: ABSENT,
        margin_each: UNIT,
    };
}

/// The order without which the weights make no sense.
const _: () = {
    let w = Weights::CALIBRATED;
    assert!(w.absent_often <= w.absent_again && w.absent_again < w.absent_like_others);
    assert!(w.absent_of_type < w.absent_again && w.absent_like_others < w.absent_of_varied);
    assert!(w.absent_of_varied < w.absent);
    assert!(w.absent_of_kin < w.absent && w.absent < w.duplicate);
    assert!(w.unused_of_type < w.unused_of_kin && w.unused_of_kin < w.unused);
    assert!(w.strange_again < w.strange_shown && w.strange_shown < w.strange);
    assert!(w.strange_in_response < w.strange_again && w.other_words_again < w.other_words);
    assert!(w.strange < w.missing && w.out_of_order < w.strange);
    assert!(w.empty_shown < w.empty_anonymous);
    assert!(w.empty_anonymous < w.empty_known && w.empty_known < w.empty);
    assert!(w.margin_if_shown < w.margin && w.margin < w.window);
    assert!(3 * w.empty <= w.duplicate && w.window < w.duplicate);
};

/// Leads to one of the weights.
#[cfg(test)]
pub(super) type Access = fn(&mut Weights) -> &mut Cost;

#[cfg(test)]
impl Weights {
    /// Each weight by its name.
    pub(super) const EACH: [(&str, Access); 43] = [
        ("duplicate", |w| &mut w.duplicate),
        ("absent", |w| &mut w.absent),
        ("absent_of_varied", |w| &mut w.absent_of_varied),
        ("absent_like_others", |w| &mut w.absent_like_others),
        ("absent_again", |w| &mut w.absent_again),
        ("absent_often", |w| &mut w.absent_often),
        ("absent_of_type", |w| &mut w.absent_of_type),
        ("absent_of_kin", |w| &mut w.absent_of_kin),
        ("unused", |w| &mut w.unused),
        ("unused_of_kin", |w| &mut w.unused_of_kin),
        ("unused_of_type", |w| &mut w.unused_of_type),
        ("other_kind", |w| &mut w.other_kind),
        ("strange", |w| &mut w.strange),
        ("strange_shown", |w| &mut w.strange_shown),
        ("strange_again", |w| &mut w.strange_again),
        ("strange_in_response", |w| &mut w.strange_in_response),
        ("missing", |w| &mut w.missing),
        ("out_of_order", |w| &mut w.out_of_order),
        ("empty", |w| &mut w.empty),
        ("empty_known", |w| &mut w.empty_known),
        ("empty_anonymous", |w| &mut w.empty_anonymous),
        ("empty_shown", |w| &mut w.empty_shown),
        ("single", |w| &mut w.single),
        ("blind", |w| &mut w.blind),
        ("further_out", |w| &mut w.further_out),
        ("other_words", |w| &mut w.other_words),
        ("other_words_again", |w| &mut w.other_words_again),
        ("other_names", |w| &mut w.other_names),
        ("like_object", |w| &mut w.like_object),
        ("objects_alike", |w| &mut w.objects_alike),
        ("outside_namesake", |w| &mut w.outside_namesake),
        ("other_prefix", |w| &mut w.other_prefix),
        ("unlike_others", |w| &mut w.unlike_others),
        ("unlike_type", |w| &mut w.unlike_type),
        ("beside_languages", |w| &mut w.beside_languages),
        ("beside_data", |w| &mut w.beside_data),
        ("beside_only_object", |w| &mut w.beside_only_object),
        ("paging_inside", |w| &mut w.paging_inside),
        ("inside_file", |w| &mut w.inside_file),
        ("window", |w| &mut w.window),
        ("margin", |w| &mut w.margin),
        ("margin_if_shown", |w| &mut w.margin_if_shown),
        ("margin_each", |w| &mut w.margin_each),
    ];
}
