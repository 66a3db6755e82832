### Tags and what more can be said of a passage: names, values, what each means, and the guidance on them.
###
### The terms are those of the field: FactBank's certainty, the Associated Press's terms of sourcing, PARC's source, cue
### and content. Where your language has its own established words for them, take those.

claim = Afirmación
source = Fuente
speculation = Especulación
claim-within = afirmación
source-within = fuente
speculation-within = especulación
claim-meaning = Algo que el comunicado da por cierto.
source-meaning = Quién o qué sostiene una declaración.
speculation-meaning = Lo que el comunicado presenta como posible, previsto o sospechado.

what-is-a-claim = ¿Qué es una afirmación?
what-is-a-source = ¿Qué es una fuente?
what-is-speculation = ¿Qué es la especulación?
claim-is = Algo que el comunicado da por cierto: que ha ocurrido, que ocurrirá, que son tantos, que debe hacerse.
claim-mark = Se marca la declaración y se vincula a quien la hace.
source-is = La persona, el documento o el organismo en cuya palabra se apoya una declaración, con nombre o sin él.
source-mark = Se marcan las palabras que la nombran. «Él» y «el ministro» pueden ser menciones de una misma fuente.
speculation-is = Lo que el comunicado presenta como posible, previsto, temido o sospechado, no como sabido.
speculation-mark = La delatan expresiones como «podría», «se espera que» o «sospecha».
here = Aquí:
quoted = «{ $words }»

attributes = Atributos
not-said = sin indicar
value = { $value } – { $meaning }
name-of-this-source = Nombre de esta fuente
one-name = un solo nombre para todas sus menciones
cue = Fórmula de atribución
remove-the-cue = Quitar la fórmula
select-the-cue = Se seleccionan las palabras («según») y se pulsa «{ -cue-of-this-claim }».

reporting = Cómo se cita
direct-quote = cita directa
direct-quote-meaning = Con las palabras de alguien, entre comillas.
paraphrase = paráfrasis
paraphrase-meaning = Lo que dijo alguien, con palabras de quien redacta.
mixed = cita mixta
mixed-meaning = En parte entre comillas, en parte con palabras de quien redacta.
unattributed = sin atribuir
unattributed-meaning = Se afirma sin el nombre de nadie.

kind-of-claim = Qué tipo de afirmación es
quantity = cifra
quantity-meaning = Un número o una proporción.
event = hecho
event-meaning = Algo ha ocurrido o es así.
causal = causa
causal-meaning = Una cosa provoca otra.
comparison = comparación
comparison-meaning = Una cosa frente a otra.
prediction = predicción
prediction-meaning = Algo ocurrirá.
rule = norma
rule-meaning = Algo debe hacerse o puede hacerse.
advice = recomendación
advice-meaning = Convendría hacer algo.

checkability = Si se podría verificar
checkable = verificable
checkable-meaning = Con material público.
hard-to-check = difícil de verificar
hard-to-check-meaning = Solo con material que no es público.
uncheckable = no verificable
uncheckable-meaning = De ningún modo: una opinión, un deseo, el futuro.

identification = Cómo se identifica
named = con nombre
named-meaning = Por su nombre: «Ada Brandt».
role-only = solo cargo
role-only-meaning = Únicamente por su cargo: «la viceministra».
vague = vaga
vague-meaning = Con una palabra que vale para cualquiera: «expertos», «observadores».
anonymous = anónima
anonymous-meaning = Quien redacta la conoce, pero no la revela.
implicit = implícita
implicit-meaning = No se menciona a nadie, pero alguien tuvo que decirlo.

relation = Qué relación tiene con el emisor
issuer = emisor
issuer-meaning = El propio emisor.
affiliated = ligada al emisor
affiliated-meaning = Depende del emisor: personal, socios, filiales.
independent = independiente
independent-meaning = Sin lazos con el emisor.

terms = En qué condiciones habló
on-the-record = atribución directa
on-the-record-meaning = Sus palabras se pueden publicar, con su nombre.
background = atribución con reservas
background-meaning = Sus palabras se pueden publicar; se puede describir a la fuente, no nombrarla.
deep-background = atribución con reserva obligada
deep-background-meaning = Sus palabras se pueden publicar, sin atribuirlas a nadie.
off-the-record = off the record
off-the-record-meaning = Sus palabras no se pueden publicar.

certainty = Qué certeza expresan las palabras
probable = probable
probable-meaning = Lo presentan como verosímil: «probablemente», «es de esperar».
possible = posible
possible-meaning = Lo dejan abierto: «podría», «puede que».
underspecified = indeterminada
underspecified-meaning = No dicen con cuánta certeza.

kind-of-speculation = Qué la hace especulación
hedge = atenuación
hedge-meaning = Una palabra que rebaja lo dicho: «quizá», «parece».
conditional = condición
conditional-meaning = Depende de otra cosa: «si…, entonces…».
belief = creencia
belief-meaning = Alguien lo piensa: «sospecha que», «cree».
forward-looking = prospectiva
forward-looking-meaning = Trata del futuro.
weasel = atribución evasiva
weasel-meaning = Parece tener fuente y no la tiene: «se dice que».

no-such-attribute = { $tag ->
    [claim] una afirmación
    [source] una fuente
   *[speculation] una especulación
} no tiene ningún atributo "{ $name }"
no-such-value = "{ $value }" no es un valor del atributo "{ $name }"
not-a-uuid = "{ $text }" no es un UUID
