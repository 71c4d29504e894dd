//! The trained model: what a model file holds.

use std::borrow::Cow;

use super::decode::Transitions;
use super::error::{Fault, ModelError};
use super::layer::{Depthwise, Linear};
use super::reader::Reader;
use super::table::{Table, Vocabulary};
use crate::ner::features;
use wide::i16x8;

const MAGIC: &[u8] = b"AALAMNER";
const FORMAT: u32 = 4;
/// Magic, format, feature set, length, nothing, checksum.
const PREAMBLE: usize = 32;
/// The preamble, seven sizes and nothing.
const HEADER: usize = 64;

/// How many inputs of a token are set or not: 32 bits of evidence and the 8 kinds of token.
pub const FLAGS: usize = 40;
/// Results of the network for a token: one for each label, and some that are not used.
pub const LOGITS: usize = 16;

/// The results for a token, in lanes.
pub type Logits = [i16x8; LOGITS / 8];

/// Those of nothing.
pub const NO_LOGITS: Logits = [i16x8::ZERO; LOGITS / 8];

/// A trained model of the tagger.
///
/// *Shape*: embeddings of `E` dimensions, `L` blocks of width `D` and hidden size `H`; all sizes come from the file.
#[derive(Debug)]
pub struct Model {
    /// Which row of `words` a form has.
    pub(super) vocabulary: Vocabulary,
    /// Embeddings of forms; the first row is that of all unknown ones.
    pub(super) words: Table,
    /// Embeddings of character n-grams, by hash.
    pub(super) grams: Table,
    /// The value of an input flag that is set.
    pub(super) flag: i16,
    /// Embeddings and flags (3E + 40) to the width of the network.
    pub(super) input: Linear,
    /// What the document is about, the mean of its words' embeddings (E), to the width of the network.
    pub(super) topic: Linear,
    pub(super) blocks: Vec<Block>,
    /// The width of the network to [`LOGITS`].
    pub(super) output: Linear,
    pub(super) transitions: Transitions,
    /// What a margin is divided by, as a power of two, to find its score.
    pub(super) score_shift: u32,
    /// How often mentions of a margin are right, in per cent.
    pub(super) scores: [u8; 64],
}

/// A block of the network: x + W₂ · relu(W₁ · convolution(x)).
#[derive(Debug)]
pub struct Block {
    pub(super) convolution: Depthwise,
    pub(super) hidden: Linear,
    pub(super) output: Linear,
}

impl Model {
    /// The model that is compiled into the library from `model/ner.bin`.
    pub fn embedded() -> Self {
        let bytes: &'static [u8] = include_bytes!("../../../model/ner.bin");
        Self::try_from_bytes(bytes.into()).expect("the tests read it too")
    }

    /// A model from the bytes of a model file; `Cow::Borrowed` bytes are used where they lie.
    ///
    /// *Errors*: [`ModelError`] where the bytes are not those of a model that this version of the library reads.
    ///
    /// *Examples*
    ///
    /// ```
    /// use aalam::ner::{Model, ModelError};
    ///
    /// assert_eq!(Model::try_from_bytes(vec![0; 8].into()).unwrap_err(), ModelError::Magic);
    /// ```
    pub fn try_from_bytes(bytes: Cow<'static, [u8]>) -> Result<Self, ModelError> {
        check_preamble(&bytes)?;
        let mut reader = Reader::new(bytes, PREAMBLE);
        let Sizes { embedding, width, hidden, blocks, words, grams, flag } = Sizes::read(&mut reader)?;
        let vocabulary = Vocabulary::read(reader.section("vocabulary"), words)?;
        let words = Table::read(reader.section("words"), words + 1, embedding)?;
        let grams = Table::read(reader.section("grams"), grams, embedding)?;
        let input = reader.section("input").linear(3 * embedding + FLAGS, width)?;
        let topic = reader.section("topic").linear(embedding, width)?;
        let blocks = (0..blocks)
            .map(|_| {
                Ok(Block {
                    convolution: reader.section("convolution").depthwise(width)?,
                    hidden: reader.section("hidden").linear(width, hidden)?,
                    output: reader.section("residual").linear(hidden, width)?,
                })
            })
            .collect::<Result<_, _>>()?;
        let output = reader.section("output").linear(width, LOGITS)?;
        let transitions = Transitions::read(reader.section("transitions"))?;
        let score_shift = reader.section("scores").shift(15)?;
        let scores: [u8; 64] = reader.bytes(64)?[..].try_into().expect("as many as asked for");
        if scores.iter().any(|&score| score > 100) {
            return Err(reader.fault(Fault::Score));
        }
        reader.end()?;
        Ok(Self { vocabulary, words, grams, flag, input, topic, blocks, output, transitions, score_shift, scores })
    }
}

/// That the bytes are a model file of this version, whole and undamaged.
fn check_preamble(bytes: &[u8]) -> Result<(), ModelError> {
    if !bytes.starts_with(MAGIC) {
        return Err(ModelError::Magic);
    }
    let length = ModelError::Length { stated: HEADER, actual: bytes.len() };
    let (preamble, body) = bytes.split_at_checked(PREAMBLE).ok_or(length)?;
    let number = |at: usize| u32::from_le_bytes(preamble[at..at + 4].try_into().expect("four bytes"));
    let (format, feature_set, stated) = (number(8), number(12), number(16) as usize);
    if format != FORMAT {
        return Err(ModelError::Format(format));
    }
    if feature_set != features::VERSION {
        return Err(ModelError::Features(feature_set));
    }
    if stated != bytes.len() || !stated.is_multiple_of(8) || stated < HEADER {
        return Err(ModelError::Length { stated, actual: bytes.len() });
    }
    let expected = u64::from(number(28)) << 32 | u64::from(number(24));
    if number(20) != 0 || expected != checksum(body) {
        return Err(ModelError::Checksum);
    }
    Ok(())
}

/// A hash of 64-bit words, little-endian; `bytes` are a multiple of eight. Changes whenever one word does.
///
/// *Source*: FNV-1a, 64 bits, <https://datatracker.ietf.org/doc/html/rfc9923>, over words instead of bytes.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    bytes.chunks_exact(8).fold(0xCBF2_9CE4_8422_2325, |hash, word| {
        let word = u64::from_le_bytes(word.try_into().expect("eight bytes"));
        (hash ^ word).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

/// The sizes in the header.
struct Sizes {
    embedding: usize,
    width: usize,
    hidden: usize,
    blocks: usize,
    words: usize,
    grams: usize,
    flag: i16,
}

impl Sizes {
    fn read(reader: &mut Reader) -> Result<Self, ModelError> {
        let mut size = |name: &'static str, valid: fn(u32) -> bool| {
            let value = reader.u32()?;
            if valid(value) { Ok(value as usize) } else { Err(ModelError::Dimension { name, value }) }
        };
        fn of_lanes(value: u32) -> bool {
            value.is_multiple_of(16) && value > 0
        }
        let sizes = Self {
            embedding: size("embedding size", |value| of_lanes(value) && value <= 128)?,
            width: size("width", |value| of_lanes(value) && value <= 480)?,
            hidden: size("hidden size", |value| of_lanes(value) && value <= 480)?,
            blocks: size("number of blocks", |value| value <= 32)?,
            words: size("vocabulary of", |value| value < 1 << 24)?,
            grams: size("number of n-grams", |value| (1..1 << 24).contains(&value))?,
            flag: size("value of a flag", |value| (1..=1 << 14).contains(&value))? as i16,
        };
        size("nothing", |value| value == 0)?;
        Ok(sizes)
    }
}
