//! Given names that women or men bear, and titles that say which: `Mrs. Harrow` is not Thomas Harrow.
//!
//! Open tables, and only of names that are borne by one of the two nearly everywhere; for any other name nothing is
//! concluded.

/// Which of the two a name or a title is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Of women.
    Woman,
    /// Of men.
    Man,
}

/// Who bears a given name, where that is beyond doubt.
#[must_use]
pub fn of_given_name(name: &str) -> Option<Gender> {
    look_up(name, WOMEN, MEN)
}

/// Whether the word is known as a given name.
#[must_use]
pub fn is_given_name(word: &str) -> bool {
    of_given_name(word).is_some() || super::naming::is_also_given_name(word)
}

/// Whom a title is given to, where it says so.
#[must_use]
pub fn of_title(title: &str) -> Option<Gender> {
    look_up(title.trim_end_matches('.'), TITLES_OF_WOMEN, TITLES_OF_MEN)
}

fn look_up(word: &str, women: &[&str], men: &[&str]) -> Option<Gender> {
    if women.binary_search(&word).is_ok() {
        Some(Gender::Woman)
    } else {
        men.binary_search(&word).is_ok().then_some(Gender::Man)
    }
}

#[rustfmt::skip]
const TITLES_OF_WOMEN: &[&str] = &[
    "Aunt", "Baroness", "Chairwoman", "Congresswoman", "Countess", "Dame", "Duchess", "Frau", "Lady", "Madam", "Madame",
    "Miss", "Mlle", "Mme", "Mrs", "Ms", "Princess", "Queen", "Señora", "Signora", "Sister", "Spokeswoman", "Sra",
];

#[rustfmt::skip]
const TITLES_OF_MEN: &[&str] = &[
    "Baron", "Chairman", "Congressman", "Duke", "Emperor", "Father", "Herr", "King", "Lord", "Monsieur", "Mr", "Prince",
    "Señor", "Shah", "Signor", "Sir", "Sultan", "Uncle",
];

#[rustfmt::skip]
const WOMEN: &[&str] = &[
    "Abigail", "Ada", "Agnes", "Alice", "Amelia", "Amy", "Angela", "Anita", "Ann", "Anna", "Anne", "Annie", "Audrey",
    "Barbara", "Beatrice", "Betty", "Bridget", "Carol", "Caroline", "Catherine", "Charlotte", "Christina", "Christine",
    "Clara", "Claudia", "Cynthia", "Deborah", "Diana", "Dorothy", "Edith", "Eleanor", "Elena", "Elisabeth", "Eliza",
    "Elizabeth", "Ella", "Ellen", "Emily", "Emma", "Esther", "Eva", "Fatemeh", "Fatima", "Fiona", "Florence", "Frances",
    "Gertrude", "Gloria", "Grace", "Greta", "Hannah", "Harriet", "Heather", "Helen", "Helena", "Hillary", "Ida",
    "Ingrid", "Irene", "Isabel", "Isabella", "Jane", "Janet", "Jennifer", "Jessica", "Joan", "Josephine", "Judith",
    "Julia", "Julie", "Karen", "Katherine", "Kathleen", "Laura", "Leila", "Lily", "Linda", "Lisa", "Louise", "Lucy",
    "Lydia", "Mabel", "Magdalena", "Margaret", "Maria", "Marie", "Martha", "Mary", "Maryam", "Matilda", "Maud", "Megan",
    "Melissa", "Michelle", "Mildred", "Miriam", "Molly", "Monica", "Nancy", "Nicole", "Olivia", "Pamela", "Patricia",
    "Paula", "Phoebe", "Priscilla", "Rachel", "Rebecca", "Rosa", "Rosemary", "Ruth", "Sally", "Samantha", "Sandra",
    "Sara", "Sarah", "Sharon", "Shirin", "Sofia", "Sophia", "Sophie", "Stephanie", "Susan", "Sylvia", "Teresa",
    "Theresa", "Ursula", "Valerie", "Vera", "Veronica", "Victoria", "Virginia", "Wendy", "Zahra", "Zoe",
];

#[rustfmt::skip]
const MEN: &[&str] = &[
    "Abdullah", "Abraham", "Adam", "Ahmad", "Ahmed", "Alan", "Albert", "Alexander", "Alfred", "Ali", "Andrew",
    "Anthony", "Arthur", "Benedict", "Benjamin", "Bernard", "Brian", "Bruno", "Carl", "Charles", "Christopher",
    "Claude", "Daniel", "David", "Dennis", "Dmitri", "Donald", "Douglas", "Edgar", "Edmund", "Edward", "Edwin",
    "Emanuel", "Eric", "Ernest", "Eugene", "Ferdinand", "Francis", "Franz", "Frederick", "Fritz", "Geoffrey", "George",
    "Gerald", "Gilbert", "Gregory", "Günter", "Hans", "Harold", "Hassan", "Heinrich", "Henry", "Herbert", "Howard",
    "Hugh", "Hugo", "Hussein", "Ian", "Isaac", "Ivan", "Jacob", "James", "Jason", "Jeffrey", "Jeremiah", "Jeremy",
    "John", "Jonathan", "Joseph", "Joshua", "Juan", "Karl", "Kenneth", "Kevin", "Kurt", "Lawrence", "Leonard", "Louis",
    "Luke", "Mahmoud", "Malcolm", "Marcus", "Martin", "Massoud", "Matthew", "Maurice", "Michael", "Mohammad",
    "Mohammed", "Muhammad", "Nathan", "Neil", "Nicholas", "Norman", "Oliver", "Oscar", "Oswald", "Otto", "Owen",
    "Patrick", "Paul", "Pedro", "Peter", "Philip", "Ralph", "Raymond", "Reza", "Richard", "Robert", "Roger", "Roland",
    "Ronald", "Rudolf", "Rupert", "Saddam", "Samuel", "Sebastian", "Sergei", "Simon", "Stanley", "Stephen", "Steven",
    "Stuart", "Theodore", "Thomas", "Timothy", "Tom", "Victor", "Vladimir", "Walter", "Wilhelm", "William", "Wolfgang",
    "Yasser", "Yusuf",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_no_name_stands_in_both() {
        for table in [WOMEN, MEN, TITLES_OF_WOMEN, TITLES_OF_MEN] {
            assert!(table.is_sorted(), "{:?}", table.windows(2).find(|pair| pair[0] > pair[1]));
        }
        assert!(WOMEN.iter().all(|name| !MEN.contains(name)));
    }

    #[test]
    fn only_what_is_beyond_doubt_is_told() {
        assert_eq!(of_given_name("Grace"), Some(Gender::Woman));
        assert_eq!(of_given_name("Thomas"), Some(Gender::Man));
        assert_eq!(of_given_name("Robin"), None);
        assert_eq!(of_title("Mrs."), Some(Gender::Woman));
        assert_eq!(of_title("President"), None);
    }
}
