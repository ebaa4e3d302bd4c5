package cn.tonggui.document;

import static java.time.temporal.ChronoUnit.MICROS;

import cn.tonggui.document.FileStore.Kept;
import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.workflow.CasePapers.Issued;
import cn.tonggui.workflow.CasePapers.Order;
import cn.tonggui.workflow.CasePapers.Paper;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Fills, numbers, stores and registers documents, in the transaction of the step that issues them. */
@Component
class Issuing {

    private static final int LONGEST_TITLE = 200;
    /** Characters of size 2 (22 pt) on a line of 156 mm, less the gaps left between them and digits. */
    private static final int TITLE_LINE = 19;

    private static final int LONGEST_OCCASION = 120;

    private final List<DocumentData> modules;
    private final FileStore files;
    private final DocumentMapper documents;
    private final IssuedMapper rows;
    private final Clock clock;

    Issuing(List<DocumentData> modules, FileStore files, DocumentMapper documents, IssuedMapper rows, Clock clock) {
        this.modules = modules;
        this.files = files;
        this.documents = documents;
        this.rows = rows;
        this.clock = clock;
    }

    List<Issued> issue(Order order) {
        Map<String, Object> said = new HashMap<>();
        modules.stream()
                .filter(module -> module.process().equals(order.process()))
                .forEach(module -> said.putAll(module.of(order.caseId())));
        return issue(order, said);
    }

    /** @param said over the words of the case */
    List<Issued> issue(Order order, Map<String, Object> said) {
        Map<String, Object> words = new HashMap<>(order.words());
        words.putAll(said);
        words.putAll(Wording.has(words));
        return order.papers().stream()
                .map(paper -> issue(order, paper, new HashMap<>(words)))
                .toList();
    }

    private Issued issue(Order order, Paper paper, Map<String, Object> words) {
        String occasion = Wording.fit(Objects.toString(words.get(paper.occasion()), ""), LONGEST_OCCASION);
        IssuedMapper.Standing before = rows.standing(order.caseId(), order.step(), paper.template(), occasion);
        int edition = before == null ? 1 : before.edition() + 1;
        String lines = new Wording(paper.title()).lines(words, TITLE_LINE);
        String title = Wording.fit(lines.replace("\n", ""), LONGEST_TITLE);
        String number = new Series(rows).number(paper.number(), words);
        words.putAll(Map.of("title", lines, "number", number, "edition", edition));
        DocumentRef file = store(title, DocxTemplate.fill(paper.content(), words));
        String id = PublicId.next();
        rows.insert(new IssuedMapper.Row(
                id,
                order.caseId(),
                order.step(),
                paper.template(),
                occasion,
                edition,
                number,
                title,
                paper.keepYears(),
                file.id(),
                file.uploadedAt(),
                order.papers().indexOf(paper)));
        if (before != null) {
            rows.replace(before.id(), id);
        }
        return new Issued(file.id(), paper.template(), title, number, edition, file.sha256(), file.size());
    }

    private DocumentRef store(String title, byte[] content) {
        // Made by us: nothing to inspect, and a text that repeats itself is no bomb.
        Kept kept = files.keep(new ByteArrayInputStream(content), made -> {});
        DocumentRef file = new DocumentRef(
                PublicId.next(),
                FileName.of(title.replace('/', ' ').replace('\\', ' ') + ".docx")
                        .text(),
                FileKind.DOCX.mediaType(),
                kept.size(),
                kept.sha256(),
                Actor.SYSTEM.name(),
                LocalDateTime.now(clock).truncatedTo(MICROS));
        documents.insert(file, Actor.SYSTEM.id().value());
        return file;
    }
}
