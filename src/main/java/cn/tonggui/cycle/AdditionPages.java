package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out what is added to an issued plan. */
@Component
class AdditionPages {

    private final Cases cases;
    private final Cycles cycles;
    private final AdditionLog log;
    private final PartnerEffect effect;
    private final CycleWords words;

    AdditionPages(Cases cases, Cycles cycles, AdditionLog log, PartnerEffect effect, CycleWords words) {
        this.cases = cases;
        this.cycles = cycles;
        this.log = log;
        this.effect = effect;
        this.words = words;
    }

    /** @throws NotFound no such addition, or the cycle is not open to the viewer */
    AdditionPage page(String caseId, int no, Viewer viewer) {
        Cycle cycle = cycle(caseId, viewer);
        Addition one = log.require(caseId, no);
        Item alone = effect.alone(one);
        Item partner = effect.partner(one);
        List<PartnerMapper.Signed> signed = log.signed(one);
        Set<String> done = signed.stream().map(PartnerMapper.Signed::person).collect(Collectors.toSet());
        List<String> heads =
                Stream.of(cycle.partyHead(), cycle.businessHead()).distinct().toList();
        Map<String, String> names =
                words.names(Stream.of(Stream.of(partner.owner(), one.proposer()), heads.stream(), done.stream())
                        .flatMap(people -> people)
                        .collect(Collectors.toSet()));
        boolean waits = one.open() && Lonely.issued(cycle);
        return new AdditionPage(
                cycle,
                one,
                words.unit(alone.unit()),
                alone.title(),
                partner.title(),
                names.getOrDefault(partner.owner(), ""),
                alone.due(),
                names.getOrDefault(one.proposer(), ""),
                signed.stream()
                        .map(by -> new AdditionPage.By(names.getOrDefault(by.person(), ""), by.agreed(), by.signedAt()))
                        .toList(),
                heads.stream()
                        .filter(head -> waits && !done.contains(head))
                        .map(head -> names.getOrDefault(head, ""))
                        .toList(),
                waits && !done.contains(viewer.id().value()) && effect.signs(cycle, viewer));
    }

    /** @throws NotFound no cycle, or not open to the viewer */
    Cycle cycle(String caseId, Viewer viewer) {
        cases.require(caseId, viewer);
        return cycles.find(caseId).orElseThrow(() -> new NotFound("case"));
    }
}
