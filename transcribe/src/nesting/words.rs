//! What the words of a row are about, to be compared with those of an object.

/// Pairs of neighbouring characters, which stand for words in a script without blanks: sorted, each once.
pub(super) type Pairs = Vec<(char, char)>;

/// Pairs that stand in the words of all kinds of rows.
const COMMON: [&str; 12] = [
    "列表", "信息", "名称", "类型", "时间", "数据", "状态", "详情", "字段", "相关", "对应", "的",
];

/// Pairs of the words up to the first punctuation.
pub(super) fn pairs(words: &str) -> Pairs {
    let is_end = |character: char| "，。；：、（）「」,.;:()`*[\n".contains(character);
    let mut subject = words.split(is_end).next().unwrap_or_default().to_owned();
    for common in COMMON {
        subject = subject.replace(common, " ");
    }
    let characters: Vec<char> = subject.chars().collect();
    let pairs = characters.windows(2).map(|pair| (pair[0], pair[1]));
    let mut pairs: Pairs = pairs
        .filter(|(first, second)| is_letter(*first) && is_letter(*second))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Whether a pair of the first is among the second, and not among what the words around say anyway.
pub(super) fn share(first: &Pairs, second: &Pairs, around: Option<&Pairs>) -> bool {
    let is_in = |pairs: &Pairs, pair| pairs.binary_search(pair).is_ok();
    let is_around = |pair| around.is_some_and(|around| is_in(around, pair));
    first
        .iter()
        .any(|pair| is_in(second, pair) && !is_around(pair))
}

fn is_letter(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}
