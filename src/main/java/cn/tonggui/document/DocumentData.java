package cn.tonggui.document;

import java.util.Map;

/** What a module knows of a case beside its forms, for the documents that the case issues. */
public interface DocumentData {

    /** Key of the process whose cases it knows. */
    String process();

    /**
     * What templates may name, over the words of the case: texts, numbers, flags, and lists of maps of these for rows and
     * sections. No sealed value, nothing that joins a person and a vote.
     */
    Map<String, Object> of(String caseId);
}
