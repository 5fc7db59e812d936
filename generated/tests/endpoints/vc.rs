use feishu_openapi::Timestamp;
use feishu_openapi::vc::v1::room::list::{ListRooms, UserIdType};

use crate::check::check;

#[tokio::test]
pub async fn list_rooms() {
    let list = ListRooms::new()
        .user_id_type(UserIdType::UserId)
        .room_level_id("omb 1")
        .page_size(100);
    let line = "GET /open-apis/vc/v1/rooms?page_size=100&room_level_id=omb+1&user_id_type=user_id";
    let page = check(list, "vc/v1/room/list", line).await;
    let room = &page.rooms[0];
    assert_eq!(room.capacity, Some(6));
    assert_eq!(room.path, ["omb_1c2d3e4f5a6b4c7d8e9f0a1b2c3d4e5f"]);
    let status = room.room_status.as_ref().unwrap();
    // Seconds on the wire, unlike the platform's other times.
    let new_year = Timestamp::from_millis(1_735_689_600_000);
    assert_eq!(status.disable_start_time, Some(new_year));
    assert_eq!(status.disable_notice, Some(true));
}
