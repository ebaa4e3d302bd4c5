package cn.tonggui.correspondence;

import cn.tonggui.correspondence.CopyMapper.Part;
import cn.tonggui.correspondence.CopyMapper.Recipient;
import cn.tonggui.correspondence.CopyMapper.Sending;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends copies (抄送、传阅), keeps who read and what they answered. */
@Component
class Sendings {

    private final CopyMapper rows;
    private final Cases cases;
    private final Bell bell;
    private final Clock clock;

    Sendings(CopyMapper rows, Cases cases, Bell bell, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * One sending as the case shows it.
     *
     * @param mine whether the viewer sent it
     */
    record Shown(
            String id,
            boolean wantsReply,
            String senderName,
            boolean mine,
            String words,
            LocalDateTime at,
            List<Reader> readers) {

        public long unread() {
            return readers.stream().filter(reader -> reader.readAt() == null).count();
        }

        /** How many answers are still awaited. */
        public long awaited() {
            return wantsReply
                    ? readers.stream()
                            .filter(reader -> reader.repliedAt() == null)
                            .count()
                    : 0;
        }

        public String names() {
            return readers.stream().map(Reader::name).collect(Collectors.joining("、"));
        }

        /** Whether the viewer is asked for an answer and has not given it. */
        public boolean asksMe() {
            return wantsReply && readers.stream().anyMatch(reader -> reader.me() && reader.repliedAt() == null);
        }
    }

    record Reader(
            String name,
            boolean me,
            @Nullable LocalDateTime readAt,
            @Nullable String reply,
            @Nullable LocalDateTime repliedAt) {}

    /** The case's sendings, latest first; one statement. The viewer may read the case. */
    List<Shown> on(String caseId, Viewer viewer) {
        Map<String, List<Part>> sendings = rows.onCase(caseId).stream()
                .collect(Collectors.groupingBy(Part::sending, LinkedHashMap::new, Collectors.toList()));
        return sendings.values().stream().map(parts -> shown(parts, viewer)).toList();
    }

    /** @throws NotFound no such sending on the case */
    Shown require(String caseId, String sending, Viewer viewer) {
        return on(caseId, viewer).stream()
                .filter(shown -> shown.id().equals(sending))
                .findFirst()
                .orElseThrow(() -> new NotFound("copy"));
    }

    void send(CaseRef ref, CaseView item, boolean wantsReply, List<Person> people, String words, Viewer viewer) {
        String names = people.stream().map(Person::name).collect(Collectors.joining("、"));
        List<PersonId> ids = people.stream().map(Person::id).toList();
        String word = wantsReply ? "circulate" : "copy";
        CaseAction.Beside act = new CaseAction.Beside(ref, word, words, bell.words("correspondence.to", names), ids);
        Sending sending = new Sending(
                PublicId.next(),
                item.id(),
                item.number(),
                item.title(),
                item.processTitle(),
                wantsReply,
                viewer.id().value(),
                viewer.name(),
                words,
                LocalDateTime.now(clock));
        cases.perform(act, viewer, () -> keep(sending, people));
    }

    /** In the caller's transaction. */
    void keep(Sending sending, List<Person> people) {
        rows.insert(sending);
        rows.insertCopies(
                sending.id(),
                people.stream()
                        .map(person -> new Recipient(person.id().value(), person.name()))
                        .toList());
        bell.tell(
                NoticeKind.NEWS,
                sending.wantsReply() ? "circulated" : "copied",
                new Bell.About(sending.caseId(), sending.caseNumber(), sending.caseTitle()),
                sending.senderName(),
                sending.words(),
                "/copies/" + sending.id(),
                people.stream().map(Person::id).toList());
    }

    /**
     * The recipient opens it: the first time is kept.
     *
     * @return id of the case
     * @throws NotFound nothing of the kind was sent to the viewer
     */
    @Transactional
    String open(String sending, Viewer viewer) {
        String caseId = rows.caseOf(sending, viewer.id().value());
        if (caseId == null) {
            throw new NotFound("copy");
        }
        rows.read(sending, viewer.id().value(), LocalDateTime.now(clock));
        return caseId;
    }

    /** @throws RuleBroken code {@code copy-answered} when it was answered before, or no answer is asked of the viewer */
    void reply(CaseRef ref, CaseView item, Shown sending, String words, Viewer viewer) {
        CaseAction.Beside act = new CaseAction.Beside(
                ref, "answer", words, bell.words("correspondence.of-circulation", sending.senderName()), List.of());
        cases.perform(act, viewer, () -> {
            LocalDateTime now = LocalDateTime.now(clock);
            String me = viewer.id().value();
            if (!sending.wantsReply() || rows.reply(sending.id(), me, words, now) == 0) {
                throw new RuleBroken("copy-answered");
            }
            rows.read(sending.id(), me, now);
            bell.tell(
                    NoticeKind.NEWS,
                    "replied",
                    new Bell.About(item.id(), item.number(), item.title()),
                    viewer.name(),
                    words,
                    "/cases/" + item.id() + "/copies/" + sending.id(),
                    senderOf(item.id(), sending.id()));
        });
    }

    /** Nobody where the process itself sent it. */
    private List<PersonId> senderOf(String caseId, String sending) {
        List<PersonId> senders = new ArrayList<>();
        rows.onCase(caseId).stream()
                .filter(part -> part.sending().equals(sending) && !part.sender().isEmpty())
                .findFirst()
                .ifPresent(part -> senders.add(new PersonId(part.sender())));
        return senders;
    }

    private static Shown shown(List<Part> parts, Viewer viewer) {
        Part first = parts.get(0);
        String me = viewer.id().value();
        return new Shown(
                first.sending(),
                first.wantsReply(),
                first.senderName(),
                first.sender().equals(me),
                first.words(),
                first.sentAt(),
                parts.stream()
                        .map(part -> new Reader(
                                part.recipientName(),
                                part.recipient().equals(me),
                                part.readAt(),
                                part.reply(),
                                part.repliedAt()))
                        .toList());
    }
}
