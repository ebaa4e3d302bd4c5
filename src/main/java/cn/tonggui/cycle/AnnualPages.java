package cn.tonggui.cycle;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseItem;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import cn.tonggui.workflow.WorkFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pages of annual appraisals, for those who may read their cases; each in a fixed number of statements. */
@Component
class AnnualPages {

    private static final String PROCESS = "integrated-appraisal";
    private static final int MOST = 200;

    private final Cases cases;
    private final Appraisals appraisals;
    private final Annuals annuals;
    private final CycleWords words;

    AnnualPages(Cases cases, Appraisals appraisals, Annuals annuals, CycleWords words) {
        this.cases = cases;
        this.appraisals = appraisals;
        this.annuals = annuals;
        this.words = words;
    }

    /** Latest year first. */
    AnnualPage.Listed list(Viewer viewer) {
        WorkFilter all = new WorkFilter(PROCESS, null, List.of(), false, null, null, WorkFilter.Order.DUE, null, MOST);
        Set<String> readable =
                cases.visible(viewer, all).stream().map(CaseItem::id).collect(Collectors.toSet());
        return new AnnualPage.Listed(appraisals.listed(readable), words.units());
    }

    /** @throws NotFound no appraisal, or not open to the viewer */
    AnnualPage page(String caseId, Viewer viewer) {
        CaseView item = cases.require(caseId, viewer);
        Appraisal appraisal = appraisals.find(caseId).orElseThrow(() -> new NotFound("case"));
        return new AnnualPage(
                appraisal,
                words.units(),
                appraisal.state() == Appraisal.State.GATHERING ? List.of() : annuals.of(appraisal, item.parameters()));
    }

    /** @throws NotFound as {@link #page}, or nothing is reckoned of the unit */
    AnnualUnitPage unit(String caseId, String unit, Viewer viewer) {
        AnnualPage page = page(caseId, viewer);
        return page.results().stream()
                .filter(one -> one.unit().unit().equals(unit))
                .findFirst()
                .map(one -> new AnnualUnitPage(page.appraisal(), page.name(unit), one))
                .orElseThrow(() -> new NotFound("unit"));
    }
}
