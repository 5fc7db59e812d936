//! What words and names hint at.

use super::support::{KEEPERS, assert_nested};

#[test]
fn words_show_where_a_row_belongs_that_the_example_leaves_out() {
    assert_nested(&[r#"
        animal animal 动物
          kind string 动物的种类
        name string

        {"name":""}
        "#]);
}

#[test]
fn rows_of_a_word_stand_together() {
    assert_nested(&[KEEPERS]);
}

#[test]
fn a_second_object_of_the_words_is_in_doubt_with_what_follows() {
    assert_nested(&["
        book book 书籍
          kind string 书籍的种类
        animal? book
          kind string 书籍的种类
        kind? int
        "]);
}

#[test]
fn words_of_the_object_count_more_than_those_around() {
    assert_nested(&["
        data -
          items? cage[]
            book? book
              book_name string 书籍的名称
              note string 书籍的备注
            size string
        "]);
}

#[test]
fn languages_stand_together() {
    assert_nested(&[r#"
        title? object
          ja_jp string
          fr_fr string
        height string
        animal_info? animal[]

        {"title":{"fr_fr":"t"},"height":"h"}
        "#]);
}

#[test]
fn a_row_beside_a_language_is_no_language() {
    assert_nested(&["
        data -
          name? i18n
            en_us? string
          note? int
        "]);
}

#[test]
fn the_next_page_stands_beside_the_list() {
    assert_nested(&[
        "
        animal animal[]
          shelf? animal.shelf
        ",
        "
        items keeper[]
          animal? animal[]
        page_token? string
        has_more? bool
        ",
    ]);
}

#[test]
fn an_object_named_after_its_object_has_no_part_of_that() {
    assert_nested(&["
        garden_info zoo.garden
          garden_id string
          harbors? map<string,harbor>
        "]);
}

#[test]
fn a_name_like_that_of_the_object_is_of_it() {
    assert_nested(&["
        letter_info? letter
          note string
          letter_cage cage
        "]);
}
