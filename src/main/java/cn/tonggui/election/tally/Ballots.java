package cn.tonggui.election.tally;

/**
 * What became of the papers.
 *
 * @param issued 发出, I
 * @param returned 收回, R
 * @param valid 有效
 * @param invalid 无效
 */
public record Ballots(int issued, int returned, int valid, int invalid) {

    public Ballots {
        Whole.require("issued", issued);
        Whole.require("returned", returned);
        Whole.require("valid", valid);
        Whole.require("invalid", invalid);
    }

    /** One ballot to each voter present. R-E16 takes the ballots issued as the number of voters. */
    public Ruling oneEach(int present) {
        boolean each = issued == present;
        return Ruling.of(
                each,
                new Step(each ? Finding.ISSUED_TO_EACH : Finding.ISSUE_MISMATCH)
                        .with("issued", issued)
                        .with("present", present));
    }

    /** R-E16: fewer came back and the round stands; more, and all of it is void. */
    public Ruling noneTooMany() {
        boolean stands = returned <= issued;
        return Ruling.of(
                stands,
                new Step(stands ? Finding.ROUND_STANDS : Finding.ROUND_VOID)
                        .with("returned", returned)
                        .with("issued", issued));
    }

    /** valid + invalid = returned. */
    public Ruling sorted() {
        long all = (long) valid + invalid;
        boolean same = all == returned;
        return Ruling.of(
                same,
                new Step(same ? Finding.BALLOTS_ADD_UP : Finding.BALLOTS_DIFFER)
                        .with("valid", valid)
                        .with("invalid", invalid)
                        .with("sorted", all)
                        .with("returned", returned));
    }
}
