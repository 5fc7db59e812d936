//! What the words of a row are about, to be compared with those of an object.

/// Pairs of neighbouring characters, which stand for words in a script without blanks: sorted, each once.
pub(super) type Pairs = Vec<(char, char)>;

/// Pairs that stand in the words of all kinds of rows.
const COMMON: [(char, char); 11] = [
    ('列', '表'),
    ('信', '息'),
    ('名', '称'),
    ('类', '型'),
    ('时', '间'),
    ('数', '据'),
    ('状', '态'),
    ('详', '情'),
    ('字', '段'),
    ('相', '关'),
    ('对', '应'),
];

/// Pairs of the words up to the first punctuation.
pub(super) fn pairs(words: &str) -> Pairs {
    let is_end = |character: char| "，。；：、（）「」,.;:()`*[\n".contains(character);
    let subject = words.split(is_end).next().unwrap_or_default();
    let mut characters: Vec<char> = subject.chars().collect();
    for common in COMMON {
        blank(common, &mut characters);
    }
    let pairs = characters.windows(2).map(|pair| (pair[0], pair[1]));
    let mut pairs: Pairs = pairs
        .filter(|(first, second)| is_letter(*first) && is_letter(*second))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Puts blanks where a pair stands.
fn blank(pair: (char, char), characters: &mut [char]) {
    for at in 1..characters.len() {
        if (characters[at - 1], characters[at]) == pair {
            characters[at - 1..=at].fill(' ');
        }
    }
}

/// Whether a pair of the first is among the second, and not among what the words around say anyway.
pub(super) fn share(first: &Pairs, second: &Pairs, around: Option<&Pairs>) -> bool {
    let is_in = |pairs: &Pairs, pair| pairs.binary_search(pair).is_ok();
    let is_around = |pair| around.is_some_and(|around| is_in(around, pair));
    first
        .iter()
        .any(|pair| is_in(second, pair) && !is_around(pair))
}

/// Whether it belongs to a word.
fn is_letter(character: char) -> bool {
    character != '的' && ('\u{4e00}'..='\u{9fff}').contains(&character)
}
