package cn.tonggui.workflow;

import java.util.Collection;

/** A fact with which uploaded files became part of a case. */
public interface CarriesFiles {

    String caseId();

    /** Public ids of the files; may be empty. */
    Collection<String> files();
}
