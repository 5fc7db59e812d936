//! The JSON examples of a page, which people wrote: with comments, ellipses and trailing commas.
