package cn.tonggui.organisation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Writes lines: new ones many at a time, changed ones one by one. See the XML beside it. No list may be empty. */
@Mapper
interface LineMapper {

    void addUnits(List<Line.OfUnit> lines);

    void addLinks(List<Line.OfLink> lines);

    void addPeople(List<Line.OfPerson> lines);

    void addMemberships(List<Line.OfMembership> lines);

    void addRestrictions(List<RestrictionLine> lines);

    void addOffices(List<Line.OfOffice> lines);

    void addTerms(List<Line.OfTerm> lines);

    void addContacts(List<ContactLine> lines);

    void addDuties(List<DutyLine> lines);

    void addAccounts(List<Line.OfAccount> lines);

    int changeUnit(Line.OfUnit line);

    int changePerson(Line.OfPerson line);

    int changeMembership(Line.OfMembership line);

    int changeRestriction(RestrictionLine line);

    int changeOffice(Line.OfOffice line);

    int changeTerm(Line.OfTerm line);

    int changeContact(ContactLine line);

    int changeDuty(DutyLine line);

    /** Only whether it is enabled. */
    int changeAccount(Line.OfAccount line);

    int removeLink(Line.OfLink line);
}
