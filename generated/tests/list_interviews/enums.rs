use std::fmt::Debug;
use std::ops::RangeInclusive;

use feishu_openapi::hire::v1::interview::list::{JobLevelIdType, UserIdType};
use feishu_openapi::hire::v1::types::{
    ArrangementAppointmentKind, ArrangementStatus, ArrangementType, CommitStatus, Conclusion,
    InterviewRoundSummary, InterviewType, ReservedStatus, VideoType,
};
use serde_json::json;

use crate::example::{decode, example};

fn summary() -> InterviewRoundSummary {
    let page = decode(&example()).unwrap();
    page.items[0].interview_round_summary.unwrap()
}

#[test]
fn an_unlisted_value_is_kept() {
    let summary = summary();
    assert!(matches!(summary, InterviewRoundSummary::Unknown(_)));
    assert_eq!(summary.value(), 1);
    assert_eq!(serde_json::to_value(summary).unwrap(), json!(1));
}

#[test]
fn an_unlisted_value_equals_no_listed_one() {
    let summary = summary();
    for listed in 2..=18 {
        assert_ne!(summary, InterviewRoundSummary::from(listed));
    }
    assert_eq!(summary, InterviewRoundSummary::from(1));
    assert_ne!(summary, InterviewRoundSummary::from(19));
}

/// Every listed value has a variant of its own, and the values around them have none.
fn assert_listed<E>(listed: &[RangeInclusive<i64>], value: fn(E) -> i64)
where
    E: From<i64> + Copy + Debug,
{
    for number in (-1..=101).chain([i64::MIN, i64::MAX]) {
        let variant = E::from(number);
        assert_eq!(value(variant), number);
        let is_listed = listed.iter().any(|range| range.contains(&number));
        let is_named = !format!("{variant:?}").starts_with("Unknown");
        assert_eq!(is_named, is_listed, "{variant:?}");
    }
}

#[test]
fn the_listed_numbers_are_those_of_the_page() {
    assert_listed(&[1..=2], CommitStatus::value);
    assert_listed(&[1..=6], Conclusion::value);
    assert_listed(&[2..=18], InterviewRoundSummary::value);
    assert_listed(&[1..=3], InterviewType::value);
    assert_listed(&[1..=5, 8..=9, 100..=100], VideoType::value);
    assert_listed(&[1..=3], ArrangementStatus::value);
    assert_listed(&[1..=2], ArrangementType::value);
    assert_listed(&[1..=2], ArrangementAppointmentKind::value);
    assert_listed(&[1..=3], ReservedStatus::value);
}

#[test]
fn texts_have_names_too() {
    assert_eq!(UserIdType::from("union_id"), UserIdType::UnionId);
    assert_eq!(
        JobLevelIdType::from("people_admin_job_level_id"),
        JobLevelIdType::PeopleAdminJobLevelId
    );
    // The page's own example is a misprint of the value above.
    let misprint = JobLevelIdType::from("people_admin_hob_level_id");
    assert!(matches!(misprint, JobLevelIdType::Unknown(_)));
    assert_eq!(misprint.as_str(), "people_admin_hob_level_id");
}
