/** What the icons of stages mean, in English. */
export const iconsEn = {
  'panel.icon': `{ $icon ->
    [user-plus] New person
    [user-check] Person confirmed
    [users] People
    [crown] Decision maker
    [phone] Call
    [mail] Mail
    [message] Message
    [meeting] Meeting
    [calendar] Appointment
    [visit] Visit
    [search] Search
    [idea] Idea
    [presentation] Presentation
    [trial] Trial
    [checklist] Checklist
    [document] Document
    [quote] Quote
    [balance] Weighing
    [signature] Signature
    [money] Money
    [invoice] Invoice
    [cart] Cart
    [package] Package
    [delivery] Delivery
    [service] Service
    [factory] Factory
    [launch] Launch
    [training] Training
    [trophy] Trophy
    [medal] Medal
    [flag] Flag
    [target] Target
    [star] Star
    [heart] Heart
    [growth] Growth
    [sprout] Sprout
    [repeat] Repeat
    [gift] Gift
    [building] Company
    [store] Store
    [globe] Online
    [campaign] Campaign
    [shield] Shield
    [key] Key
    [hourglass] Waiting
    [pause] Pause
    [thumbs-down] Refused
    [ban] Excluded
    [leave] Left
   *[other] { $icon }
  }`,
} as const;
