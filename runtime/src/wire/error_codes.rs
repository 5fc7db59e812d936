use crate::Error;

/// The variant that stands for the code of the error, if one does. The macro `error_codes!` calls this.
#[doc(hidden)]
#[must_use]
pub fn variant_of_code<T: Copy>(error: &Error, named: &[(i64, T)]) -> Option<T> {
    let code = error.code()?;
    let named = named.iter().find(|(known, _)| *known == code);
    named.map(|(_, variant)| *variant)
}

/// Lets an enum of error codes, which a constant `NAMED` lists, tell which of them an error has.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_codes {
    ($name:ident) => {
        impl $name {
            /// The code of the error, if it is one of these.
            #[inline]
            #[must_use]
            pub fn of(error: &$crate::Error) -> ::core::option::Option<Self> {
                $crate::wire::variant_of_code(error, Self::NAMED)
            }
        }
    };
}
