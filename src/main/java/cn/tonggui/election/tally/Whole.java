package cn.tonggui.election.tally;

/** Counts of people and papers: whole numbers from nought. */
final class Whole {

    private Whole() {}

    static void require(String name, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " is " + number + ", expected at least 0");
        }
    }

    static void requireSome(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " is " + number + ", expected at least 1");
        }
    }
}
