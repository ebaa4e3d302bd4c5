package cn.tonggui.election;

import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.election.tally.Outcome;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is printed of a signed correction: itself (更正单), and the papers of the count once more; their first edition stays. */
@Component
class CorrectionPapers {

    /** In the ledger. */
    private static final List<String> DOCUMENTS = List.of("issueDocumentCorrection", "issueDocumentCountSheet");

    private static final List<String> VOTES = List.of("yes", "no", "abstain");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final ElectionPapers papers;
    private final IssuedDocuments documents;
    private final CorrectedSheet sheets;
    private final CorrectionLog log;
    private final Counting counting;
    private final TallyWords words = new TallyWords();

    CorrectionPapers(
            ElectionPapers papers,
            IssuedDocuments documents,
            CorrectedSheet sheets,
            CorrectionLog log,
            Counting counting) {
        this.papers = papers;
        this.documents = documents;
        this.sheets = sheets;
        this.log = log;
        this.counting = counting;
    }

    /** Once all have signed and the corrected sheet is the sheet of the round. */
    void issue(CorrectionMapper.Row row, Round round, Outcome outcome) {
        List<CorrectionMapper.Signed> signed = log.signed(row);
        Map<String, Object> said = new HashMap<>(papers.of(row.caseId(), round.no()));
        said.put("correctionNo", Integer.toString(row.no()));
        said.put("correctionRound", sheets.words(round));
        said.put("correctionReason", row.reason());
        said.put("correctionTold", sheets.words(outcome));
        said.put("corrections", corrections(sheets.both(round, row)));
        said.put(
                "signed",
                signed.stream()
                        .map(one -> Map.of("name", one.name(), "when", WHEN.format(one.signedAt())))
                        .toList());
        // Those of this round: a later meeting may have chosen others.
        said.put("scrutineers", names(signed.stream().map(CorrectionMapper.Signed::name)));
        said.put("tellers", names(sheets.named(counting.tellers(round)).values().stream()));
        DOCUMENTS.forEach(id -> documents.issue(row.caseId(), id, said));
    }

    /** Each figure that was changed. */
    private List<Map<String, Object>> corrections(BothSheets both) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Correction.Pair pair : both.papers()) {
            add(rows, words.say("paper.figure." + pair.key()), pair.was(), pair.becomes());
        }
        for (Correction.Row row : both.rows()) {
            for (int i = 0; i < row.was().size(); i++) {
                String figure = words.say("paper.figure." + (row.written() ? "written" : VOTES.get(i)), row.name());
                add(rows, figure, row.was().get(i), row.becomes().get(i));
            }
        }
        return rows;
    }

    private static void add(List<Map<String, Object>> rows, String figure, int was, int becomes) {
        if (was != becomes) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("row", rows.size() + 1);
            row.put("figure", figure);
            row.put("was", was);
            row.put("becomes", becomes);
            rows.add(row);
        }
    }

    private String names(Stream<String> names) {
        return names.collect(Collectors.joining(words.say("tally.and")));
    }
}
