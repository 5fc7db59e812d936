//! What lines of a table say of themselves.

use super::{goes_on, is_known_header, strip_pipes};

#[test]
fn a_header_without_a_rule_is_known_by_its_first_two_columns() {
    assert!(is_known_header("名称 | 类型 | 描述"));
    assert!(is_known_header("| 参数 | 值 |"));
    for other in ["名称 | 其他", "其他 | 类型", "名称"] {
        assert!(!is_known_header(other), "{other}");
    }
}

#[test]
fn a_pipe_after_a_backslash_closes_no_row() {
    assert_eq!(strip_pipes("| a | b |"), " a | b ");
    assert_eq!(strip_pipes(r"| a | b \|"), r" a | b \|");
    assert_eq!(strip_pipes("a"), "a");
}

#[test]
fn two_blanks_a_backslash_or_a_break_say_that_a_cell_goes_on() {
    for line in ["a  ", r"a\", "a<br>", "a<br> "] {
        assert!(goes_on(line), "{line:?}");
    }
    for line in ["a", "a "] {
        assert!(!goes_on(line), "{line:?}");
    }
}
