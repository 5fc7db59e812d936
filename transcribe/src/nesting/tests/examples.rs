//! What an example shows of objects, and what it leaves out.

use super::support::assert_nested;

#[test]
fn an_object_that_the_example_leaves_out_is_in_doubt() {
    assert_nested(&[r#"
        harbor object
          ship? object
            ship_engine? engine[]
              power int
          harbor_title string
        engines engine[]
          power int

        {"harbor":{"harbor_title":"t"},"engines":[]}
        "#]);
}

#[test]
fn a_second_object_of_the_type_ends_as_the_first() {
    assert_nested(&[r#"
        harbor object
          ship? object
            ship_engine? engine[]
              power? int
        engines engine[]
          power? int

        {"engines":[]}
        "#]);
}

#[test]
fn an_object_shown_whole_takes_no_other_row() {
    assert_nested(&[
        r#"
        garden garden
          garden_title? string
        owner? string
        second_garden? garden
          garden_title? string

        {"garden":{}}
        "#,
        r#"
        data -
          second_garden garden
          note string

        {"data":{"note":"n"}}
        "#,
    ]);
}

#[test]
fn an_object_that_is_shown_tells_nothing_of_one_that_is_not() {
    assert_nested(&[r#"
        shelf object
        garden garden
          garden_owner? string
        cage object
          garden garden
            color int

        {"garden":{},"cage":{"garden":{"color":1}}}
        "#]);
}

#[test]
fn a_type_shown_in_one_place_is_known_in_another() {
    assert_nested(&[r#"
        data -
          letter letter[]
            tickets object[]
              engine? engine[]
                height int
            page int
            engine engine[]
              height? int

        {"data":{"letter":[{"page":1,"engine":[{}]}]}}
        "#]);
}

#[test]
fn a_text_where_the_table_has_a_file_is_no_object() {
    assert_nested(&[r#"
        items keeper[]
          visitor object[]
            keeper keeper[]
            papers file[]

        {"items":[{"visitor":[{"papers":["x"]}]}]}
        "#]);
}

#[test]
fn keys_show_which_object_of_a_name_goes_on() {
    assert_nested(&[r#"
        book book[]
          book book
            cages map<string,cage>
              cage_phone int
            status string
            book_note int
            book -[]

        {"book":[{"book":{"cages":{"b":{"cage_phone":1}},"status":""}}]}
        "#]);
}

#[test]
fn a_row_beside_an_object_shown_whole_stands_outside() {
    assert_nested(&[r#"
        open bool
        keeper -
          keeper_name string
        weight? int

        {"keeper":{"keeper_name":"n"}}
        "#]);
}

#[test]
fn an_object_with_one_field_stays_in_doubt() {
    assert_nested(&[r#"
        harbor_info harbor
          harbor_id string
        second_harbor harbor
        last_harbor? harbor
        phone? string

        {"harbor_info":{"harbor_id":"1"},"second_harbor":{}}
        "#]);
}

#[test]
fn an_empty_list_leaves_the_object_to_its_rows() {
    assert_nested(&[r#"
        engine engine[]
          engine_sailor engine_sailor 水手列表
            phone? string 水手的电话
          engine_price? string

        {"engine":[]}
        "#]);
}

#[test]
fn empty_objects_of_a_map_are_empty() {
    assert_nested(&[r#"
        books map<string,book>
        total? int
        note? string

        {"books":{"a":{},"b":{}},"total":1}
        "#]);
}

#[test]
fn a_map_without_members_is_empty() {
    assert_nested(&[r#"
        books map<string,book>
        total? int
        note? string

        {"books":{},"total":1}
        "#]);
}

#[test]
fn members_of_a_map_are_taken_together() {
    assert_nested(&[r#"
        books map<string,book>
          title string
          author author
          price? int
        total int

        {"books":{"a":{"title":"t","author":"x"},"b":{"price":1,"author":"y"}},"total":1}
        "#]);
}

#[test]
fn members_of_a_map_differ() {
    assert_nested(&[r#"
        books map<string,book>
          title string
          author? author
            name string
            mail string
            phone string
            house string
        total int

        {"books":{"a":{"author":[{"name":"n"},{"mail":"m"}]},"b":{"author":[{"name":"n"}]}},"total":1}
        "#]);
}

#[test]
fn a_table_of_the_envelope_with_an_example_of_the_data_only() {
    assert_nested(&[r#"
        code int
        msg string
        data -
          id string
          title string

        {"id":"1","title":"t"}
        "#]);
}

#[test]
fn a_code_is_a_field_like_others() {
    assert_nested(&[r#"
        code string
        book book
          id string
          title string
        color string

        {"book":{"id":"1","title":"t"},"color":"c"}
        "#]);
}

#[test]
fn a_field_called_data_beside_no_code() {
    assert_nested(&[r#"
        data -
          book book
            id string
          title string

        {"code":0,"data":{"book":{"id":"1"},"title":"t"}}
        "#]);
}

#[test]
fn a_code_without_a_message_is_no_envelope() {
    assert_nested(&["
        code string
        color string
        book? book
          id string
          total int
          size int
        "]);
}

#[test]
fn a_row_after_members_that_are_texts_is_in_doubt() {
    assert_nested(&[r#"
        books map<string,book>
          author author
        total? int

        {"books":{"a":{"author":"x"},"b":{"author":"y"}},"total":1}
        "#]);
}

#[test]
fn empty_objects_of_a_type_are_empty() {
    assert_nested(&[r#"
        first holder
          author author
        second holder
          author author
        third? holder
          author author
        note? string

        {"first":{"author":{}},"second":{"author":{}}}
        "#]);
}

#[test]
fn empty_members_of_a_map_show_no_field() {
    assert_nested(&[r#"
        book book
          parts? map<string,part>
            size int
            note string

        {"book":{"parts":{"a":{},"b":{}}}}
        "#]);
}
