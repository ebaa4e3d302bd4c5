package cn.tonggui.election;

import cn.tonggui.document.IssuedDocument;
import cn.tonggui.document.IssuedDocuments;
import cn.tonggui.forms.Given;
import cn.tonggui.workflow.Casework;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lists the pieces that the file of this election must hold, with the documents issued for each, for the organiser to check off. */
@Component
class DrawArchive implements JavaDelegate {

    private final Casework casework;
    private final IssuedDocuments issued;
    private final TallyWords words = new TallyWords();

    DrawArchive(Casework casework, IssuedDocuments issued) {
        this.casework = casework;
        this.issued = issued;
    }

    @Override
    public void execute(DelegateExecution step) {
        List<IssuedDocument> documents = issued.standing(casework.caseOf(step).caseId());
        List<Map<String, Object>> rows = Piece.of(new Given(casework.values(step)).text("type")).stream()
                .map(piece -> Map.<String, Object>of("piece", words.say(piece.key()), "found", found(piece, documents)))
                .toList();
        casework.keep(step, Map.of("archiveList", rows));
    }

    /** By number, or by title where there is none; the last issued last. */
    private String found(Piece piece, List<IssuedDocument> documents) {
        List<String> names = documents.stream()
                .filter(document -> piece.isMadeFrom(document.template()))
                .map(document -> document.number().isEmpty() ? document.title() : document.number())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(names);
        return String.join(words.say("tally.and"), names);
    }
}
