//! Sets of characters, small and fast to ask.

/// Which characters a step of a pattern takes.
#[derive(Debug, Clone)]
pub(super) enum Accepts {
    One(char),
    /// One of a set, a bit a character of the Basic Multilingual Plane.
    Any(Box<[u64]>),
}

impl Accepts {
    pub(super) fn none() -> Self {
        Self::Any(vec![0; 0x1_0000 / 64].into())
    }

    pub(super) fn add(&mut self, character: char) {
        if let Self::Any(bits) = self
            && let Some(word) = bits.get_mut(character as usize / 64)
        {
            *word |= 1 << (character as usize % 64);
        }
    }

    /// Takes what the other takes as well.
    pub(super) fn join(&mut self, other: &Self) {
        match (self, other) {
            (Self::Any(all), Self::Any(bits)) => {
                all.iter_mut().zip(bits).for_each(|(all, bits)| *all |= bits);
            }
            (all, Self::One(one)) => all.add(*one),
            (Self::One(_), Self::Any(_)) => {}
        }
    }

    pub(super) fn has(&self, character: char) -> bool {
        match self {
            Self::One(one) => *one == character,
            Self::Any(bits) => !is_rare(character) && may_have(bits, character),
        }
    }

    /// The first place of a text whose character may be taken.
    pub(super) fn first_in(&self, text: &[char]) -> Option<usize> {
        match self {
            // On its own, for the compiler makes a fast loop of it.
            Self::One(one) => text.iter().position(|character| character == one),
            Self::Any(bits) => text.iter().position(|character| may_have(bits, *character)),
        }
    }
}

/// Whether a set has a character, or the character is [rare](is_rare).
#[inline(always)]
fn may_have(bits: &[u64], character: char) -> bool {
    let word = bits.get(character as usize / 64);
    word.is_none_or(|word| word >> (character as usize % 64) & 1 == 1)
}

/// Whether a character lies beyond what sets can hold, so that only the steps themselves can tell.
fn is_rare(character: char) -> bool {
    character as u32 > 0xffff
}
