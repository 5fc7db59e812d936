//! Parts of the search that pages show only when they are long.

use super::super::map::Map;
use super::super::words;

#[test]
fn only_pairs_of_a_script_without_blanks_count() {
    assert_eq!(words::pairs("书ID架号"), [('架', '号')]);
    assert_eq!(words::pairs("gate"), []);
}

#[test]
fn maps_differ_where_one_has_another_value() {
    let mut first = Map::default();
    for key in [0, 5, 63, 64, 700] {
        *first.get_mut(key) = key;
    }
    let mut second = first.clone();
    assert_eq!(first.differing(&second), []);
    *second.get_mut(63) = 1;
    *second.get_mut(5000) = 2;
    *second.get_mut(64) = 64;
    assert_eq!(first.differing(&second), [63, 5000]);
    assert_eq!(second.differing(&first), [63, 5000]);
    assert_eq!(first.get(5000), None);
    assert_eq!(second.get(5000), Some(&2));
    assert_eq!(second.get(700), Some(&700));
}
