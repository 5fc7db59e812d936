use std::fmt;

use super::{Encode, Encoded, FieldVisitor};

/// Shows the values that `Debug` does not: an object with all its fields, at any depth.
///
/// Everything that the platform can answer has it, and whatever can stand in a request's body. Clients, access tokens, errors
/// and events do not: they show no secret in any way.
///
/// ```
/// use feishu_openapi::hire::v1::interview::list::InterviewExtend;
/// use feishu_openapi::Reveal;
///
/// let interview: InterviewExtend = serde_json::from_str(r#"{"contact_mobile": "555-0100"}"#)?;
/// assert!(format!("{interview:?}").contains("contact_mobile: <redacted>"));
/// assert!(format!("{:?}", interview.reveal()).contains(r#"contact_mobile: Some("555-0100")"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub trait Reveal: Encode {
    /// What shows all values in `Debug`. Whoever prints it, prints personal data.
    fn reveal(&self) -> Revealed<'_>;
}

impl<T: Encode> Reveal for T {
    fn reveal(&self) -> Revealed<'_> {
        Revealed(self)
    }
}

/// What [`Reveal::reveal`] gives.
pub struct Revealed<'a>(&'a dyn Encode);

impl fmt::Debug for Revealed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.encode() {
            Encoded::Object(object) => {
                let mut debug = f.debug_map();
                object.visit_fields(&mut FieldVisitor::new(&mut |field| {
                    let name = format_args!("{}", field.name);
                    debug.entry(&name, &Revealed(field.value));
                }));
                debug.finish()
            }
            Encoded::List(list) => {
                let mut debug = f.debug_list();
                list.for_each(&mut |element| {
                    debug.entry(&Revealed(element));
                });
                debug.finish()
            }
            // What holds no fields shows itself.
            _ => self.0.fmt(f),
        }
    }
}
