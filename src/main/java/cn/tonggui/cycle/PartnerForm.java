package cn.tonggui.cycle;

import cn.tonggui.cycle.score.Side;
import cn.tonggui.forms.FormDefinition;
import cn.tonggui.forms.FormSheet;
import cn.tonggui.forms.Forms;
import cn.tonggui.forms.Submission;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of a new item that goes with one that stands alone; unit and date are those of the other. */
@Component
class PartnerForm {

    private final Forms forms;
    private final Organisation organisation;
    private final FormDefinition party;
    private final FormDefinition business;

    PartnerForm(Forms forms, Organisation organisation) {
        this.forms = forms;
        this.organisation = organisation;
        this.party = read("partner-party");
        this.business = read("partner-business");
    }

    FormSheet fresh(Lone lone) {
        PartnerDirectory directory = directory(lone);
        return new FormSheet(forms.page(form(lone), Map.of(), directory), directory, url(lone));
    }

    Submission bind(Lone lone, Map<String, List<String>> typed) {
        return forms.bind(form(lone), "submit", typed, Map.of(), directory(lone));
    }

    /** With what was typed. */
    FormSheet typed(Lone lone, Submission submission) {
        PartnerDirectory directory = directory(lone);
        return new FormSheet(
                forms.page(form(lone), Map.of(), submission.typed(), submission.errors(), directory),
                directory,
                url(lone));
    }

    private FormDefinition form(Lone lone) {
        return lone.missing() == Side.PARTY ? party : business;
    }

    private PartnerDirectory directory(Lone lone) {
        return new PartnerDirectory(organisation, new UnitCode(lone.alone().unit()));
    }

    private static String url(Lone lone) {
        return "/cycles/" + lone.cycle().caseId() + "/partner/" + lone.ref();
    }

    private FormDefinition read(String name) {
        String resource = "/cycle/" + name + ".form.yaml";
        try (InputStream in = PartnerForm.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return forms.parse("cycle/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
