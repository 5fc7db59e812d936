//! Parts of the search that pages show only when they are long.

use super::super::map::Map;
use super::super::names::{Name, NameSet};
use super::super::words;

#[test]
fn only_pairs_of_a_script_without_blanks_count() {
    assert_eq!(words::pairs("书ID架号"), [('架', '号')]);
    assert_eq!(words::pairs("gate"), []);
}

#[test]
fn pairs_of_all_kinds_of_rows_do_not_count() {
    assert_eq!(
        words::pairs("书架信息列表的编号"),
        [('书', '架'), ('编', '号')]
    );
    assert_eq!(words::pairs("架信息息号"), [('息', '号')]);
}

#[test]
fn a_set_holds_the_names_put_into_it_and_a_copy_no_later_ones() {
    let names = [0, 63, 64, 511, 512, 4096].map(Name);
    let mut set = NameSet::default();
    for name in names {
        set.insert(name);
    }
    let copy = set.clone();
    set.insert(Name(575));
    assert!(
        names
            .iter()
            .all(|name| set.contains(*name) && copy.contains(*name))
    );
    assert!(set.contains(Name(575)) && !copy.contains(Name(575)));
    assert!(
        [1, 65, 576, 1024]
            .iter()
            .all(|name| !set.contains(Name(*name)))
    );
}

#[test]
fn maps_differ_where_one_has_another_value() {
    let mut first = Map::default();
    for key in [0, 5, 63, 64, 700] {
        *first.get_mut(key) = key;
    }
    let mut second = first.clone();
    assert!(first.differing(&second).is_empty());
    *second.get_mut(63) = 1;
    *second.get_mut(5000) = 2;
    *second.get_mut(64) = 64;
    assert_eq!(first.differing(&second), [63, 5000]);
    assert_eq!(second.differing(&first), [63, 5000]);
    assert_eq!(first.get(5000), None);
    assert_eq!(second.get(5000), Some(&2));
    assert_eq!(second.get(700), Some(&700));
}
