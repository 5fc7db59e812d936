//! What types tell of the rows below them.

use super::support::assert_nested;

#[test]
fn a_file_is_bytes() {
    assert_nested(&[r#"
        scan file[]
        name? string

        {"scan":[]}
        "#]);
}

#[test]
fn an_object_of_a_type_may_have_none_of_its_rows() {
    assert_nested(&["
        data -
          sailor? -
            cage? cage
              type string
              books map<string,book>
                type? string
            first_cage? cage
              books map<string,book>
                type? string
              type string
        "]);
}

#[test]
fn a_type_may_hold_itself() {
    assert_nested(&[r#"
        items keeper[]
          keeper keeper[]
            phone string
            children? keeper[]

        {"items":[{"keeper":[{"children":["x"]},{"phone":"1","children":[{}]}]}]}
        "#]);
}

#[test]
fn a_list_of_the_type_itself_ends_the_object() {
    assert_nested(&[r#"
        cage cage
          children? cage[]
        other_cage? cage
          children? cage[]

        {"cage":{"children":[]}}
        "#]);
}

#[test]
fn what_follows_a_type_each_time_is_of_it() {
    assert_nested(&["
        data -
          animal? zoo.animal[]
            animal_phone string
            sailor? sailor
              sailor_engine sailor_engine[]
                height? string
              engine sailor_engine[]
                height? string
              harbor sailor_engine[]
        "]);
}

#[test]
fn a_type_seen_further_in_is_known_further_out() {
    assert_nested(&["
        data -
          book? object
            visitor? visitor
              title_text object
              phone string
          phone? int
          visitor? visitor
            phone? string
        "]);
}

#[test]
fn a_type_may_have_a_field_less_elsewhere() {
    assert_nested(&[r#"
        keeper? keeper 饲养员列表
          keeper? - 饲养员
            title string
            keeper_height int
          date string
          created_time int
        weight? int
        size string
        visitor keeper
          keeper? -
            title string
            keeper_height int
          date? string

        {"weight":1,"size":"s","visitor":{}}
        "#]);
}

#[test]
fn objects_below_like_objects() {
    assert_nested(&[r#"
        data -
          gate? gate
            gate_ticket? ticket
              gate ticket_gate
                gate_color int
                id? string
              second_gate ticket_gate
                gate_color int
                id? string
            keeper ticket
              second_gate? ticket_gate
                gate_color int
                id string
            gate_type string
          id int

        {"data":{"id":1}}
        "#]);
}

#[test]
fn an_object_shown_further_out_tells_which_one_a_type_has() {
    assert_nested(&[r#"
        items letter[]
          status int
          ship_info? zoo.ship
            ship_color string
            keeper keeper[]
              created_time? int
            gate gate
              status bool
              gate_name bool
        page_token? string
        has_more? bool

        {"items": [{"ship_info": {"gate": {"gate_name": "x"}}}]}
        "#]);
}

#[test]
fn a_second_field_that_the_type_lacks_is_less_odd() {
    assert_nested(&[r#"
        data -
          shelf? object
            ticket? ticket 门票列表
              owner string
              ticket_status bool
              phone string
            animal? ticket 门票
              ticket_status bool
              phone string
          note string
          phone? bool

        {"data":{"note":"x"}}
        "#]);
}
