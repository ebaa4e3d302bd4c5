package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tonggui.testing.Folders;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger that demands what its forms and parameters do not have is refused before it is deployed. */
class DemandLinterTests {

    private final StepLinter linter = new StepLinter(Folders.forms());

    @Test
    void hasNothingAgainstTheTrial() {
        assertThat(linter.faults("trial-demand", Folders.trial("trial-demand"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(pupils) <= | count(strange) <= | demand R-M12: count is of what is no list",
                "sum(parts.share) | sum(parts.person) | demand SD08: sum is of what is no list, or no column for it",
                "days(from, to) | days(from, subject) | demand R-M05: subject is no date of a form",
                "<= matter.acceptDays\" | <= strange.days\" | demand R-M12 reads strange.days, which is not among the parameters",
                "{matter.acceptDays} | {strange.days} | demand R-M12 reads strange.days, which is not among the parameters",
                "count(pupils) <= | count(pupils) | demand R-M12 is not two sides with one of",
                "count(pupils) <= | count(pupils)) <= | demand R-M12 cannot be read",
                "steps: [start, mend] | steps: [start, strange] | demand R-M05 is of step strange, which the ledger does not know",
                "steps: [start, mend] | steps: [] | demand R-M05 is of no step",
                "given: [from, to] | given: [from, strange] | demand R-M05 reads strange, which no form has in the open",
                "when: {kind: [zone]} | when: {strange: [zone]} | demand SD08 reads strange, which no form has in the open",
                "when: {kind: [zone]} | when: {kind: [field]} | demand SD08: kind is never field",
                "field: pupils | field: strange | demand R-M12: the form of pair has no field strange",
                "words: 至少七日 | words: '' | demand R-M05 has no words",
                "that: \"days(from, to) >= 7\", | | demand R-M05 says nothing in that",
                "that: \"days(from, to) >= 7\" | strange: 1 | ledger or drawing cannot be read",
                "field: helper | field: strange | limit R-M11 counts strange, which is no person",
                "field: helper | field: from | limit R-M11 counts from, which is no person",
                "atMost: 2 | atMost: strange.most | limit R-M11 reads strange.most, which is not among the parameters",
                "atMost: 2 | atMost: 2, since: day | limit R-M11 is of cases open within null since day",
                "atMost: 2 | atMost: 2, of: some | limit R-M11 is of cases some within null since null",
                "atMost: 2, | | limit R-M11 says neither of what nor how many",
                "due: from+6mo | due: 2w | step mend is due 2w, expected",
                "due: from+6mo | due: strange | step mend is due strange, expected",
                "due: from+6mo | due: subject-3d | step mend is due subject-3d, expected",
                "due: from+6mo | due: matter.acceptDays+3d | step mend is due matter.acceptDays+3d, expected",
                "due: 30d, | due: 30d, own: true, | demand R-M12 is of step pair, whose values are not kept in the case",
            })
    void refusesWhatItCannotHoldACaseTo(String from, String to, String fault) {
        Map<String, String> files = Folders.trial("trial-demand");
        String changed = files.get("ledger.yaml").replace(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(files.put("ledger.yaml", changed));

        assertThat(linter.faults("trial-demand", files))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }
}
