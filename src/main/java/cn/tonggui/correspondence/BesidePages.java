package cn.tonggui.correspondence;

import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.FormPage;
import cn.tonggui.forms.FormSheet;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;
import cn.tonggui.workflow.CaseView;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the forms of this module, reads what was typed, and shows what is wrong with it. */
@Component
class BesidePages {

    private final Forms forms;
    private final BesideForms definitions;
    private final Organisation organisation;
    private final Bell bell;

    BesidePages(Forms forms, BesideForms definitions, Organisation organisation, Bell bell) {
        this.forms = forms;
        this.definitions = definitions;
        this.organisation = organisation;
        this.bell = bell;
    }

    /** A page with one form. @param template of the page @param form name of the form @param url where it goes */
    record Place(String template, String form, String url, CaseView item) {}

    /** What {@code parts/form} says of a broken rule. */
    record Broken(String words, String code, String source) {}

    ModelAndView fresh(Place place, Viewer viewer) {
        BesideDirectory directory = new BesideDirectory(organisation, viewer);
        FormPage page = forms.page(definitions.form(place.form()), Map.of(), directory);
        return view(place, new FormSheet(page, directory, place.url()), PublicId.next());
    }

    Submission bind(String form, Posted posted, Viewer viewer) {
        BesideDirectory directory = new BesideDirectory(organisation, viewer);
        return forms.bind(definitions.form(form), "submit", posted.parameters(), Map.of(), directory);
    }

    /** 422 with what was typed. */
    ModelAndView refused(Place place, Submission submission, Posted posted, Viewer viewer) {
        BesideDirectory directory = new BesideDirectory(organisation, viewer);
        FormDefinition form = definitions.form(place.form());
        FormPage page = forms.page(form, Map.of(), submission.typed(), submission.errors(), directory);
        ModelAndView view = view(place, new FormSheet(page, directory, place.url()), posted.token());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view.addObject("task", posted.task());
    }

    ModelAndView refused(Place place, Submission submission, Posted posted, RuleBroken refusal, Viewer viewer) {
        Submission typed =
                new Submission(submission.form(), submission.action(), Map.of(), submission.typed(), List.of());
        String words = bell.words("refusal." + refusal.code(), refusal.facts().toArray());
        return refused(place, typed, posted, viewer).addObject("broken", new Broken(words, "", ""));
    }

    private static ModelAndView view(Place place, FormSheet sheet, String token) {
        return new ModelAndView(place.template())
                .addObject("item", place.item())
                .addObject("word", place.form())
                .addObject("title", sheet.page().title())
                .addObject("sheet", sheet)
                .addObject("token", token)
                .addObject("hx", false);
    }
}
