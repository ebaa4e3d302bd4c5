package cn.tonggui.organisation;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Links between the trees: which units a Party organisation covers. They have no dates: what they were, the changes tell. */
@Component
class LinkChanges implements ChangeFamily {

    enum LinkKind {
        MAIN,
        COVER
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.LINK_JOIN, ChangeKind.LINK_PART);
    }

    @Override
    public String subject(Entry entry) {
        return entry.value("party");
    }

    @Override
    public String unit(Entry entry, Picture picture) {
        return entry.value("admin");
    }

    @Override
    public void check(Check check) {
        check.notAhead();
        Optional<Line.OfUnit> party = check.unit("party");
        Optional<Line.OfUnit> admin = check.unit("admin");
        party.filter(unit -> unit.side() != Unit.Side.PARTY || unit.kind() == Unit.Kind.GROUP)
                .ifPresent(unit -> check.found("party", "link-party"));
        admin.filter(unit -> unit.side() != Unit.Side.ADMIN).ifPresent(unit -> check.found("admin", "link-admin"));
        Optional<Line.OfLink> link = check.picture().links.find(key(check.entry()));
        if (check.entry().kind() == ChangeKind.LINK_PART) {
            if (check.clean() && link.isEmpty()) {
                check.found("admin", "link-none");
            }
            return;
        }
        Optional<LinkKind> kind = check.word("kind", LinkKind.class);
        if (link.isPresent()) {
            check.found("admin", "link-taken");
        } else if (kind.isPresent() && kind.get() == LinkKind.MAIN) {
            checkMain(check, "party", check.entry().value("party"));
            checkMain(check, "admin", check.entry().value("admin"));
        }
    }

    /** The main link is where a scope goes across: there is one at most on either side. */
    private static void checkMain(Check check, String field, String code) {
        check.picture().links.about(Line.unit(code)).stream()
                .filter(Line.OfLink::main)
                .findFirst()
                .ifPresent(link -> {
                    String across = code.equals(link.partyCode()) ? link.adminCode() : link.partyCode();
                    check.found(field, "link-main-taken", check.picture().nameOf(across));
                });
    }

    @Override
    public void apply(Entry entry, Picture picture) {
        if (entry.kind() == ChangeKind.LINK_JOIN) {
            picture.links.add(new Line.OfLink(entry.value("party"), entry.value("admin"), entry.value("kind")));
        } else {
            picture.links.remove(picture.links.find(key(entry)).orElseThrow());
        }
    }

    private static String key(Entry entry) {
        return entry.value("party") + "|" + entry.value("admin");
    }

    @Override
    public Sentence sentence(Entry entry, Picture picture) {
        String party = picture.nameOf(entry.value("party"));
        String admin = picture.nameOf(entry.value("admin"));
        return entry.kind() == ChangeKind.LINK_JOIN
                ? Sentence.of(entry.kind(), party, admin, entry.on(), LinkKind.valueOf(entry.value("kind")))
                : Sentence.of(entry.kind(), party, admin, entry.on());
    }
}
